package org.redthread.engine.identifier;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.redthread.engine.identifier.Normalised.Accepted;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;

/** All kinds of identifier behind one call. Thread-safe. */
public final class Identifiers {
  private Identifiers() {}

  /**
   * Reads a text as one kind.
   *
   * @param kind what the text is meant to be
   * @param raw the text of the exhibit
   * @param hint what the exhibit knows beside it
   * @return the canonical identifier, or why it is none; nothing is thrown, whatever the text
   */
  public static Normalised normalise(IdentifierKind kind, String raw, IdentifierHint hint) {
    return switch (kind) {
      case PHONE -> PhoneNumber.normalise(raw, hint);
      case ACCOUNT -> AccountNumber.normalise(raw, hint);
      case WALLET -> WalletAddress.normalise(raw, hint);
      case HANDLE -> Handle.normalise(raw, hint);
      case EMAIL -> EmailAddress.normalise(raw, hint);
      case IMEI -> Imei.normalise(raw, hint);
      case DOCUMENT -> IdentityDocument.normalise(raw, hint);
      case PLATE -> NumberPlate.normalise(raw, hint);
    };
  }

  /**
   * Lists everything that a search term could be. A term can be several things at once: {@code
   * TH:1234} is a plate, and could be an account with a bank of that code. Each is meant to be
   * looked up exactly, so a candidate too many costs a lookup and shows nothing wrong.
   *
   * @param text what somebody typed
   * @param regions ISO 3166-1 alpha-2 codes of the countries whose local numbers are tried
   * @return distinct identifiers in their natural order; empty where the text can't be one
   */
  public static List<Identifier> candidates(String text, List<String> regions) {
    NavigableSet<Identifier> found = new TreeSet<>();
    for (IdentifierKind kind : IdentifierKind.values()) {
      tryNormalise(kind, text, IdentifierHint.none()).ifPresent(found::add);
    }
    for (String region : regions) {
      tryNormalise(IdentifierKind.PHONE, text, IdentifierHint.ofRegion(region))
          .ifPresent(found::add);
    }
    String clean = text.length() > RawText.MAX_LENGTH ? "" : RawText.clean(text);
    if (!clean.isEmpty() && clean.charAt(0) >= '1' && clean.charAt(0) <= '9') {
      // Logs of networks write foreign numbers in full but without the plus sign.
      tryNormalise(IdentifierKind.PHONE, "+" + clean, IdentifierHint.none()).ifPresent(found::add);
    }
    if (clean.startsWith("@")) {
      for (String service : OnlineService.known()) {
        tryNormalise(IdentifierKind.HANDLE, clean, IdentifierHint.ofQualifier(service))
            .ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private static Optional<Identifier> tryNormalise(
      IdentifierKind kind, String text, IdentifierHint hint) {
    return normalise(kind, text, hint) instanceof Accepted(Identifier identifier)
        ? Optional.of(identifier)
        : Optional.empty();
  }
}

package org.redthread.engine.identifier;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redthread.engine.model.IdentifierKind;

/**
 * E-mail addresses in lower case, the domain in ASCII (RFC 3490), for example {@code
 * name@xn--bcher-kva.example}.
 *
 * <p>The local part is a dot-atom of RFC 5321 section 4.1.2, with letters of any script as RFC 6531
 * allows; quoted local parts, address literals and display names are refused. Mail hosts that tell
 * upper from lower case in the local part are not known to exist, so both are one address. Dots and
 * plus tags stay, since what they mean depends on the host. Thread-safe.
 */
public final class EmailAddress {
  private static final Pattern LOCAL =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=[a-z])[a-z0-9-]{0,61}[a-z0-9]");
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST = 254;

  private EmailAddress() {}

  /**
   * Reads one e-mail address.
   *
   * @param raw the address, alone or after {@code mailto:}
   * @param hint not used; every kind has the same signature
   * @return the address, or why it is none
   */
  @SuppressWarnings("UnusedVariable") // The signature is the same for every kind.
  public static Normalised normalise(String raw, IdentifierHint hint) {
    return RawText.read(raw, EmailAddress::read);
  }

  private static Normalised read(String text) {
    String lower = RawText.untilStable(text, each -> RawText.clean(each.toLowerCase(Locale.ROOT)));
    String address = lower.startsWith("mailto:") ? lower.substring("mailto:".length()) : lower;
    int at = address.lastIndexOf('@');
    if (at < 1) {
      return unknownFormat();
    }
    String local = address.substring(0, at);
    Optional<String> domain = asciiDomain(address.substring(at + 1));
    if (domain.isEmpty() || !LOCAL.matcher(local).matches()) {
      return unknownFormat();
    }
    String canonical = local + "@" + domain.get();
    return local.length() > LONGEST_LOCAL || canonical.length() > LONGEST
        ? RawText.refused(
            Refusal.INVALID_LENGTH,
            "at most " + LONGEST_LOCAL + " characters before the @ and " + LONGEST + " in all")
        : RawText.accepted(IdentifierKind.EMAIL, canonical);
  }

  private static Optional<String> asciiDomain(String domain) {
    try {
      String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException fault) {
      // java.net.IDN answers a label that can't be encoded with either; both mean: no such domain.
      return Optional.empty();
    }
  }

  private static Normalised unknownFormat() {
    return RawText.refused(
        Refusal.UNKNOWN_FORMAT,
        "one address as name@domain is accepted, without a display name, quotes or brackets");
  }
}

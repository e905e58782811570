package org.redthread.engine.identifier;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redthread.engine.model.IdentifierKind;

/**
 * Identity documents as {@code CC:type:number}, for example {@code TH:passport:AA1234567}: the
 * issuing country, one of five types, the number in upper case without separators. Letters of any
 * script stay as they are. Fillers and partly hidden numbers are refused. Thread-safe.
 */
public final class IdentityDocument {
  private static final String PASSPORT = "passport";
  private static final String NATIONAL_ID = "national-id";
  private static final String DRIVING_LICENCE = "driving-licence";
  private static final String BORDER_PASS = "border-pass";
  private static final String OTHER = "other";

  /** Types and the ways agencies write them, in lower case with single dashes. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry(PASSPORT, PASSPORT),
          Map.entry(NATIONAL_ID, NATIONAL_ID),
          Map.entry("id-card", NATIONAL_ID),
          Map.entry("identity-card", NATIONAL_ID),
          Map.entry("national-id-card", NATIONAL_ID),
          Map.entry(DRIVING_LICENCE, DRIVING_LICENCE),
          Map.entry("driving-license", DRIVING_LICENCE),
          Map.entry("driver-license", DRIVING_LICENCE),
          Map.entry("drivers-license", DRIVING_LICENCE),
          Map.entry(BORDER_PASS, BORDER_PASS),
          Map.entry(OTHER, OTHER));

  private static final Pattern FORM = Pattern.compile("(?:([^:]*):([^:]*):)?([^:]*)");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s\\p{Pd}./_()]");
  private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{M}0-9]+");
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  private IdentityDocument() {}

  /**
   * Reads one document number.
   *
   * @param raw the number, alone or as {@code CC:type:number}
   * @param hint its region is the issuing country and its qualifier the type, where the text itself
   *     does not say them
   * @return {@code CC:type:number}, or why it is none
   */
  public static Normalised normalise(String raw, IdentifierHint hint) {
    return RawText.read(raw, text -> read(text, hint));
  }

  private static Normalised read(String text, IdentifierHint hint) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return unknownFormat();
    }
    boolean isPrefixed = form.group(1) != null;
    String country = isPrefixed ? form.group(1).strip().toUpperCase(Locale.ROOT) : hint.region();
    String type = isPrefixed ? form.group(2) : hint.qualifier();
    Optional<Normalised> filler = Filler.refusal(form.group(3));
    if (filler.isPresent()) {
      return filler.get();
    }
    if (!CountryCode.isKnown(country)) {
      return CountryCode.unknown();
    }
    return withType(country, type, compact(form.group(3)));
  }

  private static Normalised withType(String country, String type, String number) {
    String written = type.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
    Optional<String> known = Optional.ofNullable(TYPES.get(written.replace("'", "")));
    if (known.isEmpty()) {
      return RawText.refused(
          written.isEmpty() ? Refusal.MISSING_QUALIFIER : Refusal.UNKNOWN_QUALIFIER,
          "the type is one of passport, national-id, driving-licence, border-pass and other");
    }
    if (!NUMBER.matcher(number).matches()) {
      return unknownFormat();
    }
    return number.length() < SHORTEST || number.length() > LONGEST
        ? RawText.refused(
            Refusal.INVALID_LENGTH,
            "a document number has " + SHORTEST + " to " + LONGEST + " characters")
        : RawText.accepted(IdentifierKind.DOCUMENT, country + ":" + known.get() + ":" + number);
  }

  private static String compact(String number) {
    return RawText.untilStable(
        number,
        each -> RawText.clean(SEPARATOR.matcher(each).replaceAll("").toUpperCase(Locale.ROOT)));
  }

  private static Normalised unknownFormat() {
    return RawText.refused(
        Refusal.UNKNOWN_FORMAT,
        "a number of letters and digits is accepted, alone or as country:type:number");
  }
}

package org.redthread.engine.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redthread.engine.model.IdentifierKind;

/**
 * Number plates as {@code CC:PLATE}, for example {@code TH:1กข1234}: the country, then letters of
 * any script in upper case and digits, without separators. Where a province is part of the plate,
 * as in Thailand, it is part of the value. Thread-safe.
 */
public final class NumberPlate {
  private static final Pattern FORM = Pattern.compile("(?:([^:]*):)?([^:]*)");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s\\p{Pd}./_·•・]");
  private static final Pattern PLATE = Pattern.compile("[\\p{L}\\p{M}0-9]+");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 40;

  private NumberPlate() {}

  /**
   * Reads one number plate.
   *
   * @param raw the plate, alone or as {@code CC:PLATE}
   * @param hint its region is the country, where the text itself does not say it; the qualifier is
   *     not used
   * @return {@code CC:PLATE}, or why it is none
   */
  public static Normalised normalise(String raw, IdentifierHint hint) {
    return RawText.read(raw, text -> read(text, hint.region()));
  }

  private static Normalised read(String text, String region) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return unknownFormat();
    }
    String prefix = form.group(1);
    String country = prefix == null ? region : prefix.strip().toUpperCase(Locale.ROOT);
    String plate = compact(form.group(2));
    Optional<Normalised> filler = Filler.refusalOfWord(plate);
    if (filler.isPresent()) {
      return filler.get();
    }
    if (!CountryCode.isKnown(country)) {
      return CountryCode.unknown();
    }
    if (!PLATE.matcher(plate).matches()) {
      return unknownFormat();
    }
    return plate.length() < SHORTEST || plate.length() > LONGEST
        ? RawText.refused(
            Refusal.INVALID_LENGTH, "a plate has " + SHORTEST + " to " + LONGEST + " characters")
        : RawText.accepted(IdentifierKind.PLATE, country + ":" + plate);
  }

  private static String compact(String plate) {
    return RawText.untilStable(
        plate,
        each -> RawText.clean(SEPARATOR.matcher(each).replaceAll("").toUpperCase(Locale.ROOT)));
  }

  private static Normalised unknownFormat() {
    return RawText.refused(
        Refusal.UNKNOWN_FORMAT, "letters and digits are accepted, alone or as country:plate");
  }
}

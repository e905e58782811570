package org.redthread.engine.identifier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redthread.engine.model.IdentifierKind;

/**
 * Telephone numbers as E.164 (ITU-T E.164), for example {@code +66812345678}, by libphonenumber.
 *
 * <p>A number is accepted when its country's numbering plan says that it can have been given out.
 * Service and emergency numbers are refused, since everybody calls them; so is a number with an
 * extension, since the switchboard alone would link everybody behind it. {@code 00} is read as the
 * plus sign where that gives a valid number, and in the region's own way otherwise. A number
 * without plus sign, 00 or the region's country code is never guessed to be foreign. Thread-safe.
 */
public final class PhoneNumber {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
  private static final ShortNumberInfo SHORT_NUMBERS = ShortNumberInfo.getInstance();
  private static final int LONGEST_SHORT_CODE = 6;

  /** E.164 allows 15 digits; with a dialling prefix and a trunk zero no one writes more than 20. */
  private static final int MOST_DIGITS = 20;

  private static final Pattern FORM = Pattern.compile("\\+?[0-9 ()./\\-\u2010-\u2015]*[0-9][ ).]*");

  /** RFC 3966's scheme, and a bracket before the plus sign; neither is a part of the number. */
  private static final Pattern PREFIX = Pattern.compile("^(?i:tel:)?(?:\\((?=\\+))?");

  private static final Pattern DECIMAL = Pattern.compile("\\+?[0-9]{7,}\\.0+");
  private static final Pattern EXTENSION =
      Pattern.compile(
          "(?i)[0-9)]\\s*[,;#]?\\s*(?:;ext=|extension|ext\\.?|x|#|ต่อ|转|轉)\\s*[0-9]{1,7}");

  private PhoneNumber() {}

  /**
   * Reads one telephone number.
   *
   * @param raw the text of the exhibit, in any script's digits
   * @param hint its region says how local numbers are dialled; the qualifier is not used
   * @return the number in E.164, or why it is none
   */
  public static Normalised normalise(String raw, IdentifierHint hint) {
    return RawText.read(raw, text -> read(text, hint.region()));
  }

  /** The same as {@link #normalise} for clean text, by libphonenumber alone. */
  static Normalised readByLibrary(String text, String region) {
    String number = PREFIX.matcher(text).replaceFirst("");
    Optional<Normalised> fault = fault(number);
    if (fault.isPresent()) {
      return fault.get();
    }
    if (number.startsWith("00")) {
      Normalised abroad = parse("+" + number.substring(2), "");
      if (abroad instanceof Normalised.Accepted) {
        return abroad;
      }
    }
    if (!number.startsWith("+") && !LIBRARY.getSupportedRegions().contains(region)) {
      return RawText.refused(
          Refusal.UNKNOWN_REGION,
          "a local number needs the exhibit's region; without it, write the number with + and "
              + "the country code");
    }
    return parse(number, region);
  }

  private static Normalised read(String text, String region) {
    Optional<String> simple = MobilePlan.tryE164(text, region);
    return simple.isPresent()
        ? RawText.accepted(IdentifierKind.PHONE, simple.get())
        : readByLibrary(text, region);
  }

  private static Optional<Normalised> fault(String number) {
    if (EXTENSION.matcher(number).find()) {
      return Optional.of(
          RawText.refused(
              Refusal.EXTENSION,
              "a number without an extension is accepted; the switchboard alone would link "
                  + "everybody behind it"));
    }
    if (DECIMAL.matcher(number).matches() || !FORM.matcher(number).matches()) {
      return Optional.of(
          RawText.refused(
              Refusal.NOT_A_NUMBER,
              "one number of digits is accepted, with + in front, spaces, dashes and brackets"));
    }
    if (number.chars().allMatch(each -> each < '1' || each > '9')) {
      return Optional.of(
          RawText.refused(Refusal.PLACEHOLDER, "a number is expected, not a row of zeros"));
    }
    return digitsIn(number) <= MOST_DIGITS ? Optional.empty() : Optional.of(invalidLength());
  }

  private static Normalised parse(String number, String region) {
    try {
      Phonenumber.PhoneNumber parsed = LIBRARY.parse(number, region);
      if (isShortCode(number, parsed, region)) {
        return RawText.refused(
            Refusal.SHORT_CODE,
            "service and emergency numbers identify nobody; a subscriber's number is accepted");
      }
      return LIBRARY.isValidNumber(parsed)
          ? RawText.accepted(IdentifierKind.PHONE, LIBRARY.format(parsed, PhoneNumberFormat.E164))
          : notValid(LIBRARY.isPossibleNumberWithReason(parsed));
    } catch (NumberParseException fault) {
      return notParsed(fault.getErrorType());
    }
  }

  private static boolean isShortCode(String text, Phonenumber.PhoneNumber parsed, String region) {
    if (text.startsWith("+") || digitsIn(text) > LONGEST_SHORT_CODE) {
      return false;
    }
    return SHORT_NUMBERS.isValidShortNumberForRegion(parsed, region)
        || !LIBRARY.isValidNumber(parsed);
  }

  private static long digitsIn(String text) {
    return text.chars().filter(each -> each >= '0' && each <= '9').count();
  }

  private static Normalised notValid(ValidationResult result) {
    return switch (result) {
      case TOO_SHORT, TOO_LONG, INVALID_LENGTH -> invalidLength();
      case INVALID_COUNTRY_CODE -> unknownCountryCode();
      case IS_POSSIBLE_LOCAL_ONLY ->
          RawText.refused(
              Refusal.IMPOSSIBLE_NUMBER, "the number is accepted together with its area code");
      case IS_POSSIBLE ->
          RawText.refused(
              Refusal.IMPOSSIBLE_NUMBER,
              "a number that the country's numbering plan gives out is accepted");
    };
  }

  private static Normalised notParsed(NumberParseException.ErrorType type) {
    return switch (type) {
      case INVALID_COUNTRY_CODE -> unknownCountryCode();
      case NOT_A_NUMBER ->
          RawText.refused(Refusal.NOT_A_NUMBER, "one telephone number of digits is accepted");
      case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN, TOO_LONG -> invalidLength();
    };
  }

  private static Normalised invalidLength() {
    return RawText.refused(
        Refusal.INVALID_LENGTH,
        "a number as long as the country's numbering plan says is accepted");
  }

  private static Normalised unknownCountryCode() {
    return RawText.refused(
        Refusal.IMPOSSIBLE_NUMBER, "a number with a country code that exists is accepted");
  }
}

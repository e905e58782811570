package org.redthread.engine.identifier;

import java.util.Set;
import java.util.regex.Pattern;
import org.redthread.engine.model.IdentifierKind;

/**
 * Mobile devices by the 15 digits of their IMEI (3GPP TS 23.003 section 6.2), the last of which is
 * a Luhn check digit (ISO/IEC 7812-1 annex B).
 *
 * <p>14 digits are an IMEI without its check digit, which is added. 16 digits are an IMEISV, in
 * which two digits of the software version stand for the check digit; the device is the same after
 * an update, so the version gives way to the check digit. Thread-safe.
 */
public final class Imei {
  /**
   * The first 14 digits of numbers that many devices carry: rows of counting digits, and the one
   * that handsets show whose own number was erased.
   */
  private static final Set<String> SHARED =
      Set.of("01234567890123", "12345678901234", "00499901064000");

  private static final Pattern FORM = Pattern.compile("[0-9](?:[ /-]*[0-9])*");
  private static final Pattern SEPARATOR = Pattern.compile("[ /-]");
  private static final Pattern ONE_DIGIT = Pattern.compile("(.)\\1*");
  private static final int CHECKED = 14;

  private Imei() {}

  /**
   * Reads one IMEI or IMEISV.
   *
   * @param raw 14, 15 or 16 digits, with spaces, dashes and slashes between them
   * @param hint not used; every kind has the same signature
   * @return 15 digits, or why it is none
   */
  @SuppressWarnings("UnusedVariable") // The signature is the same for every kind.
  public static Normalised normalise(String raw, IdentifierHint hint) {
    return RawText.read(raw, Imei::read);
  }

  private static Normalised read(String text) {
    if (!FORM.matcher(text).matches()) {
      return RawText.refused(
          Refusal.NOT_A_NUMBER,
          "digits are accepted, with spaces, dashes and slashes between them");
    }
    String digits = SEPARATOR.matcher(text).replaceAll("");
    if (digits.length() < CHECKED || digits.length() > CHECKED + 2) {
      return RawText.refused(
          Refusal.INVALID_LENGTH,
          "15 digits are accepted; 14 without the check digit; 16 with the software version");
    }
    String device = digits.substring(0, CHECKED);
    if (SHARED.contains(device) || ONE_DIGIT.matcher(device).matches()) {
      return RawText.refused(
          Refusal.PLACEHOLDER, "a number that belongs to one device is accepted");
    }
    String imei = device + checkDigit(device);
    return digits.length() == CHECKED + 1 && !digits.equals(imei)
        ? RawText.refused(
            Refusal.BAD_CHECKSUM, "15 digits are accepted whose last one is the right check digit")
        : RawText.accepted(IdentifierKind.IMEI, imei);
  }

  private static int checkDigit(String device) {
    int sum = 0;
    for (int i = 0; i < CHECKED; i++) {
      int digit = device.charAt(i) - '0';
      int doubled = digit * 2;
      sum += i % 2 == 0 ? digit : doubled / 10 + doubled % 10;
    }
    return (10 - sum % 10) % 10;
  }
}

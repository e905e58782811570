package org.redthread.datasets.exhibit;

import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.identifier.PhonePlan;

/** How an exhibit writes phones. A number of another country than the exhibit's has a plus. */
public enum PhoneStyle {
  /** {@code 081-234 5678}; abroad {@code +855 12 345 678}. */
  LOCAL_DASHED,
  /** {@code 0812345678}; abroad {@code +85512345678}. */
  LOCAL_PLAIN,
  /** {@code +66 81 234 5678}. */
  INTERNATIONAL,
  /** {@code 0066812345678}: only where 00 is the prefix for calls abroad. */
  DIALLED_00,
  /** {@code +66812345678}. */
  E164;

  String write(Identifier phone, String region) {
    boolean local = phone.scheme().equals(region);
    return switch (this) {
      case LOCAL_DASHED -> local ? dashed(phone) : spaced(phone);
      case LOCAL_PLAIN -> local ? PhonePlan.of(region).trunk() + phone.body() : phone.value();
      case INTERNATIONAL -> spaced(phone);
      case DIALLED_00 -> "00" + phone.value().substring(1);
      case E164 -> phone.value();
    };
  }

  private static String dashed(Identifier phone) {
    String digits = PhonePlan.of(phone.scheme()).trunk() + phone.body();
    return digits.substring(0, 3) + "-" + digits.substring(3, 6) + " " + digits.substring(6);
  }

  private static String spaced(Identifier phone) {
    String digits = phone.body();
    return "+"
        + PhonePlan.of(phone.scheme()).callingCode()
        + " "
        + digits.substring(0, 2)
        + " "
        + digits.substring(2, 5)
        + " "
        + digits.substring(5);
  }
}

package org.redthread.datasets.exhibit;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.redthread.datasets.identifier.Identifier;

/**
 * How the cells of one layout are written.
 *
 * @param phone style of phones
 * @param time style of moments and dates
 * @param clockDurations durations as {@code 00:01:35} instead of seconds
 * @param groupedAmounts amounts as {@code 1,250.00} instead of {@code 1250.00}
 */
public record CellStyle(
    PhoneStyle phone, TimeStyle time, boolean clockDurations, boolean groupedAmounts) {

  static CellStyle of(PhoneStyle phone, TimeStyle time) {
    return new CellStyle(phone, time, false, false);
  }

  CellStyle withClockDurations() {
    return new CellStyle(phone, time, true, groupedAmounts);
  }

  CellStyle withGroupedAmounts() {
    return new CellStyle(phone, time, clockDurations, true);
  }

  /**
   * {@return the text of a cell, empty for null}
   *
   * @param value text, a date, an identifier, or a number: epoch seconds, seconds, hundredths of
   *     money or millionths of a coin, as the column type says
   */
  String write(ColumnType type, @Nullable Object value, Custody custody) {
    if (value == null) {
      return "";
    }
    return switch (type) {
      case PHONE, PHONES -> phone.write((Identifier) value, custody.region());
      case TIME -> time.write((Long) value, ZoneId.of(custody.zone()));
      case DATE -> time.write((LocalDate) value);
      case DURATION -> duration(((Number) value).longValue());
      case AMOUNT -> decimal((Long) value, 2);
      case COIN -> decimal((Long) value, 6);
      case TEXT, ACCOUNT, WALLET, HANDLE, HANDLES, EMAIL, IMEI, DOCUMENT, PLATE ->
          value instanceof Identifier identifier ? identifier.body() : value.toString();
    };
  }

  private String duration(long seconds) {
    if (!clockDurations) {
      return Long.toString(seconds);
    }
    return pad(seconds / 3600, 2) + ":" + pad(seconds / 60 % 60, 2) + ":" + pad(seconds % 60, 2);
  }

  private String decimal(long units, int decimals) {
    long one = decimals == 2 ? 100 : 1_000_000;
    String whole = Long.toString(units / one);
    return (groupedAmounts ? grouped(whole) : whole) + "." + pad(units % one, decimals);
  }

  private static String grouped(String digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  private static String pad(long number, int width) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}

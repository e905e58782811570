package org.redthread.datasets.exhibit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** How an exhibit writes moments and dates. */
public enum TimeStyle {
  /** {@code 2026-01-31T14:05:00+07:00}; dates {@code 2026-01-31}. */
  ISO_OFFSET("2026-02-31T25:05:00+07:00", "2026-02-31"),
  /** {@code 2026-01-31 14:05:00} in the exhibit's zone; dates {@code 2026-01-31}. */
  ISO_LOCAL("2026-02-31 25:05:00", "2026-02-31"),
  /** {@code 2026-01-31T07:05:00Z}; dates {@code 2026-01-31}. */
  ISO_UTC("2026-02-31T25:05:00Z", "2026-02-31"),
  /** {@code 31/01/2026 14:05:00} in the exhibit's zone; dates {@code 31/01/2026}. */
  DAY_FIRST("31/02/2026 25:61:00", "31/02/2026"),
  /** {@code 1/31/2026 2:05:00 PM} in the exhibit's zone; dates {@code 1/31/2026}. */
  MONTH_FIRST_12_HOURS("2/31/2026 13:75:00 PM", "2/31/2026"),
  /** {@code 31/01/2569 14:05:00}: the year of the Buddhist era, 543 more than the Gregorian. */
  DAY_FIRST_BUDDHIST_ERA("31/02/2569 25:61:00", "31/02/2569");

  private static final int BUDDHIST_ERA = 543;

  private final String impossibleMoment;
  private final String impossibleDate;

  TimeStyle(String impossibleMoment, String impossibleDate) {
    this.impossibleMoment = impossibleMoment;
    this.impossibleDate = impossibleDate;
  }

  String impossible(boolean moment) {
    return moment ? impossibleMoment : impossibleDate;
  }

  String write(long epochSecond, ZoneId zone) {
    ZoneOffset offset =
        this == ISO_UTC
            ? ZoneOffset.UTC
            : zone.getRules().getOffset(Instant.ofEpochSecond(epochSecond));
    LocalDateTime local = LocalDateTime.ofEpochSecond(epochSecond, 0, offset);
    StringBuilder text = new StringBuilder(25).append(write(local.toLocalDate()));
    text.append(this == ISO_OFFSET || this == ISO_UTC ? 'T' : ' ');
    if (this == MONTH_FIRST_12_HOURS) {
      int hour = local.getHour() % 12 == 0 ? 12 : local.getHour() % 12;
      text.append(hour);
    } else {
      two(text, local.getHour());
    }
    two(text.append(':'), local.getMinute());
    two(text.append(':'), local.getSecond());
    return switch (this) {
      case ISO_OFFSET, ISO_UTC -> text.append(offset.getId()).toString();
      case MONTH_FIRST_12_HOURS -> text.append(local.getHour() < 12 ? " AM" : " PM").toString();
      case ISO_LOCAL, DAY_FIRST, DAY_FIRST_BUDDHIST_ERA -> text.toString();
    };
  }

  String write(LocalDate date) {
    return switch (this) {
      case ISO_OFFSET, ISO_LOCAL, ISO_UTC -> date.toString();
      case DAY_FIRST -> dayFirst(date, date.getYear());
      case DAY_FIRST_BUDDHIST_ERA -> dayFirst(date, date.getYear() + BUDDHIST_ERA);
      case MONTH_FIRST_12_HOURS ->
          date.getMonthValue() + "/" + date.getDayOfMonth() + "/" + date.getYear();
    };
  }

  private static String dayFirst(LocalDate date, int year) {
    StringBuilder text = new StringBuilder(10);
    two(text, date.getDayOfMonth());
    two(text.append('/'), date.getMonthValue());
    return text.append('/').append(year).toString();
  }

  private static void two(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}

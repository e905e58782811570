package org.redthread.engine.sharing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Times as STIX 2.1 section 2.16 writes them: RFC 3339 in UTC with at least milliseconds. GraphML
 * uses the same. Pure functions.
 */
final class Timestamp {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter NANOS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Timestamp() {}

  /** {@return whether the year has four digits, as the format needs} */
  static boolean isWritable(Instant instant) {
    return !instant.isBefore(FIRST) && !instant.isAfter(END);
  }

  /** {@return the text, exact} */
  static String format(Instant instant) {
    return (instant.equals(instant.truncatedTo(ChronoUnit.MILLIS)) ? MILLIS : NANOS)
        .format(instant);
  }
}

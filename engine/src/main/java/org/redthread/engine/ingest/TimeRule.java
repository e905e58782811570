package org.redthread.engine.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a time is written. Immutable; threads may share it.
 *
 * @param value where it stands
 * @param formatter reads it, strictly: 31 February is no date
 * @param isEpoch 1 where the text counts seconds since 1970, 1000 where it counts milliseconds, 0
 *     where it is written as a date
 * @param zone the IANA zone; empty where the exhibit or the text itself says
 */
record TimeRule(Template value, DateTimeFormatter formatter, long isEpoch, String zone) {
  /**
   * A time as read.
   *
   * @param instant the moment
   * @param zone the zone it was read in
   */
  record ReadTime(Instant instant, String zone) {}

  /**
   * {@return the rule for a format as a mapping writes it}: {@code iso} (an offset may stand in the
   * text), {@code epoch-seconds}, {@code epoch-millis}, or a pattern of {@link DateTimeFormatter}
   *
   * @param isBuddhist whether years are of the Thai Buddhist calendar, 543 ahead
   * @throws IllegalArgumentException where the pattern is none
   */
  static TimeRule of(Template value, String format, boolean isBuddhist, String zone) {
    return switch (format) {
      case "epoch-seconds" -> new TimeRule(value, isoFormatter(), 1, zone);
      case "epoch-millis" -> new TimeRule(value, isoFormatter(), 1000, zone);
      case "iso" -> new TimeRule(value, isoFormatter(), 0, zone);
      default -> {
        DateTimeFormatter formatter =
            new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(format)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        yield new TimeRule(
            value,
            isBuddhist ? formatter.withChronology(ThaiBuddhistChronology.INSTANCE) : formatter,
            0,
            zone);
      }
    };
  }

  private static DateTimeFormatter isoFormatter() {
    return new DateTimeFormatterBuilder()
        .append(DateTimeFormatter.ISO_LOCAL_DATE)
        .optionalStart()
        .appendPattern("['T'][' ']")
        .appendPattern("HH:mm")
        .optionalStart()
        .appendPattern(":ss")
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
        .optionalEnd()
        .optionalStart()
        .appendPattern("[' ']")
        .appendOffset("+HH:mm", "Z")
        .optionalEnd()
        .optionalEnd()
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * {@return the instant of a text, or empty where the text is no such time, or a time that the
   * clocks of the zone skipped}
   *
   * @param exhibitZone the zone where neither the text nor the mapping names one
   */
  Optional<ReadTime> parse(String text, String exhibitZone) {
    try {
      if (isEpoch != 0) {
        return Optional.of(new ReadTime(epoch(text), "Z"));
      }
      TemporalAccessor parsed = formatter.parse(text);
      LocalDate date = parsed.query(TemporalQueries.localDate());
      if (date == null) {
        date = LocalDate.from(parsed);
      }
      LocalTime time = parsed.query(TemporalQueries.localTime());
      LocalDateTime local = date.atTime(time == null ? LocalTime.MIDNIGHT : time);
      ZoneId stated = parsed.query(TemporalQueries.zone());
      return read(local, stated == null ? zoneOf(exhibitZone) : stated);
    } catch (DateTimeException | NumberFormatException | ArithmeticException notATime) {
      return Optional.empty();
    }
  }

  private ZoneId zoneOf(String exhibitZone) {
    String named = zone.isEmpty() ? exhibitZone : zone;
    return named.isEmpty() ? ZoneOffset.UTC : ZoneId.of(named);
  }

  private static Optional<ReadTime> read(LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      return Optional.empty();
    }
    Instant instant = OffsetDateTime.of(local, offsets.getFirst()).toInstant();
    // Years outside these would not fit what the graph and JSON readers take for a time.
    int year = ZonedDateTime.ofInstant(instant, ZoneOffset.UTC).getYear();
    return year < 1900 || year > 2200
        ? Optional.empty()
        : Optional.of(new ReadTime(instant, zone.getId()));
  }

  private Instant epoch(String text) {
    long number = Long.parseLong(text);
    return isEpoch == 1 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
  }
}

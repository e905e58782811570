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
import java.util.regex.Pattern;

/**
 * How a time is written. Immutable; threads may share it.
 *
 * @param value where it stands
 * @param format the format as the mapping writes it, for messages
 * @param formatter reads it, strictly: 31 February is no date
 * @param unitsPerSecond 1 where the text counts seconds since 1970, 1000 where it counts
 *     milliseconds, 0 where it is written as a date
 * @param zone the IANA zone; empty where the exhibit or the text itself says
 */
record TimeRule(
    Template value, String format, DateTimeFormatter formatter, long unitsPerSecond, String zone) {
  /** Spaces that devices put between the hour and AM or PM. */
  private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u202f]");

  private static final LocalDateTime SAMPLE = LocalDateTime.of(2024, 11, 23, 14, 5, 6);

  /**
   * A time as read.
   *
   * @param instant the moment
   * @param zone the zone it was read in
   * @param isZoneAssumed whether that is UTC because nobody named one
   */
  record ReadTime(Instant instant, String zone, boolean isZoneAssumed) {}

  /**
   * {@return the rule for a format as a mapping writes it}: {@code iso} (an offset may stand in the
   * text), {@code epoch-seconds}, {@code epoch-millis}, or a pattern of {@link DateTimeFormatter}
   *
   * @param isBuddhist whether years are of the Thai Buddhist calendar, 543 ahead
   * @throws IllegalArgumentException where the pattern is none
   */
  static TimeRule of(Template value, String format, boolean isBuddhist, String zone) {
    return switch (format) {
      case "epoch-seconds" -> new TimeRule(value, format, isoFormatter(), 1, zone);
      case "epoch-millis" -> new TimeRule(value, format, isoFormatter(), 1000, zone);
      case "iso" -> new TimeRule(value, format, isoFormatter(), 0, zone);
      default -> {
        DateTimeFormatter formatter =
            new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(format)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        checkDate(formatter);
        yield new TimeRule(
            value,
            format,
            isBuddhist ? formatter.withChronology(ThaiBuddhistChronology.INSTANCE) : formatter,
            0,
            zone);
      }
    };
  }

  /** Refuses a pattern that can't give a date, such as one with the year of an era but no era. */
  private static void checkDate(DateTimeFormatter formatter) {
    try {
      String sample = formatter.format(SAMPLE.atZone(ZoneOffset.UTC));
      if (formatter.parse(sample).query(TemporalQueries.localDate()) == null) {
        throw new IllegalArgumentException("gives no date");
      }
    } catch (DateTimeException fault) {
      throw new IllegalArgumentException("gives no date", fault);
    }
  }

  private static DateTimeFormatter isoFormatter() {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
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
        .appendPattern("[XXX][XX][X]")
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
      if (unitsPerSecond != 0) {
        return inRange(epoch(text), ZoneOffset.UTC, false);
      }
      TemporalAccessor parsed = formatter.parse(SPACES.matcher(text).replaceAll(" "));
      LocalDate date = LocalDate.from(parsed);
      LocalTime time = parsed.query(TemporalQueries.localTime());
      LocalDateTime local = date.atTime(time == null ? LocalTime.MIDNIGHT : time);
      ZoneId stated = parsed.query(TemporalQueries.zone());
      return stated == null
          ? read(local, zoneOf(exhibitZone), zone.isEmpty() && exhibitZone.isEmpty())
          : read(local, stated, false);
    } catch (DateTimeException | NumberFormatException | ArithmeticException notATime) {
      return Optional.empty();
    }
  }

  private ZoneId zoneOf(String exhibitZone) {
    String named = zone.isEmpty() ? exhibitZone : zone;
    return named.isEmpty() ? ZoneOffset.UTC : ZoneId.of(named);
  }

  private static Optional<ReadTime> read(LocalDateTime local, ZoneId zone, boolean isAssumed) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    // Of an hour that the clocks went through twice, the first is taken.
    return offsets.isEmpty()
        ? Optional.empty()
        : inRange(OffsetDateTime.of(local, offsets.getFirst()).toInstant(), zone, isAssumed);
  }

  private static Optional<ReadTime> inRange(Instant instant, ZoneId zone, boolean isAssumed) {
    // Seconds taken for milliseconds and years of another calendar fall outside.
    int year = ZonedDateTime.ofInstant(instant, ZoneOffset.UTC).getYear();
    return year < 1900 || year > 2200
        ? Optional.empty()
        : Optional.of(new ReadTime(instant, zone.getId(), isAssumed));
  }

  private Instant epoch(String text) {
    long number = Long.parseLong(text);
    return unitsPerSecond == 1 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
  }
}

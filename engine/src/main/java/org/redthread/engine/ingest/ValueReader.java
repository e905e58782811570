package org.redthread.engine.ingest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a property as what its rule says. Threads may share it. */
final class ValueReader {
  private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,6}):)?([0-5]?\\d):([0-5]\\d)");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");
  private static final Pattern PARTIAL = Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2]))?");

  /** The most characters a text may have: the longest statements are shorter. */
  static final int LONGEST_TEXT = 200_000;

  private final Map<String, DateTimeFormatter> formatters = new ConcurrentHashMap<>();

  /** {@return the value of a non-empty text, or empty where it is none of the rule's type} */
  Optional<Object> read(PropertyRule rule, String text) {
    return switch (rule.type()) {
      case TEXT -> text.length() > LONGEST_TEXT ? Optional.empty() : Optional.of(text);
      case INTEGER -> integer(text);
      case DECIMAL -> decimal(text);
      case BOOLEAN -> truth(text);
      case DATE -> date(rule, text);
      case DURATION -> duration(text);
    };
  }

  private static Optional<Object> integer(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static Optional<Object> decimal(String text) {
    // Kept as text, because the graph has no decimal and a double would round.
    return DECIMAL.matcher(text).matches()
        ? Optional.of(new BigDecimal(text).toPlainString())
        : Optional.empty();
  }

  private static Optional<Object> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "1" -> Optional.of(true);
      case "false", "no", "n", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private Optional<Object> date(PropertyRule rule, String text) {
    if (PARTIAL.matcher(text).matches()) {
      return Optional.of(text);
    }
    try {
      String format = rule.format().isEmpty() ? "uuuu-MM-dd" : rule.format();
      DateTimeFormatter formatter = formatters.computeIfAbsent(format, ValueReader::dateFormatter);
      return Optional.of(LocalDate.parse(text, formatter).toString());
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /**
   * {@return what reads the dates of a pattern, strictly}
   *
   * @throws IllegalArgumentException where the pattern is none
   */
  static DateTimeFormatter dateFormatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static Optional<Object> duration(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      return integer(text).filter(seconds -> (Long) seconds >= 0);
    }
    long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
    return Optional.of(
        hours * 3600 + Long.parseLong(clock.group(2)) * 60 + Long.parseLong(clock.group(3)));
  }
}

package org.redthread.engine.sharing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a protected thing keeps of its properties: the country, the service and the chain where they
 * are short codes, and the decade of a birth date. Pure functions.
 */
final class ProtectedProperties {
  static final String BIRTH_DECADE = "birthDecade";
  private static final Set<String> BIRTH_DATES =
      Set.of("birthdate", "birthday", "dateofbirth", "dob", "birthyear", "yearofbirth", "born");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");
  private static final Map<String, Pattern> KEPT =
      Map.of(
          "country", Pattern.compile("[A-Za-z]{2,3}"),
          "service", Pattern.compile("[a-z][a-z.+_-]{0,31}"),
          "chain", Pattern.compile("[a-z][a-z.+_-]{0,31}"));

  private ProtectedProperties() {}

  /** {@return whether it stays as it is} */
  static boolean isKept(String name, Object value) {
    Pattern form = KEPT.get(name);
    return form != null && value instanceof String text && form.matcher(text).matches();
  }

  static boolean isBirthDate(String name) {
    return BIRTH_DATES.contains(TextFold.compact(name).toLowerCase(Locale.ROOT));
  }

  /** {@return for example {@code 1990s}; empty where no one year can be read} */
  static Optional<String> decade(Object value) {
    if (value instanceof Instant instant) {
      return decade(year(instant));
    }
    Matcher year = YEAR.matcher(String.valueOf(value));
    if (!year.find()) {
      return Optional.empty();
    }
    String first = year.group();
    return year.find() ? Optional.empty() : decade(Integer.parseInt(first));
  }

  private static Optional<String> decade(int year) {
    return Optional.of(year / 10 * 10 + "s");
  }

  private static int year(Instant instant) {
    try {
      return instant.atZone(ZoneOffset.UTC).getYear();
    } catch (DateTimeException fault) {
      return 0;
    }
  }

  /** {@return the properties that a protected entity keeps, by name} */
  static Map<String, Object> reduce(Map<String, Object> properties) {
    Map<String, Object> kept = new TreeMap<>();
    properties.forEach(
        (name, value) -> {
          if (isKept(name, value)) {
            kept.put(name, value);
          } else if (isBirthDate(name)) {
            decade(value).ifPresent(decade -> kept.put(BIRTH_DECADE, decade));
          }
        });
    return kept;
  }
}

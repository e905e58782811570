package org.redthread.engine.access;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redthread.engine.model.RoleKind;

/**
 * The properties that a protected thing keeps: a short list of names, each with the one form its
 * value may have. Every other property, and one of the list with another value, is taken out and
 * named under {@link #LISTED_AS}. The keys are the same for every kind. Pure functions.
 */
final class HarmlessProperties {
  /** The property that names those taken out: a text, by name, between commas. */
  static final String LISTED_AS = "maskedProperties";

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.+_-]{0,31}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2,3}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");
  private static final String UNNAMED = "other";

  private static final Map<String, Predicate<Object>> ALLOWED =
      Map.of(
          "service", value -> matches(CODE, value),
          "chain", value -> matches(CODE, value),
          "country", value -> matches(COUNTRY, value),
          "role", value -> value instanceof String text && RoleKind.ofName(text).isPresent(),
          "durationSeconds", value -> value instanceof Number);

  private HarmlessProperties() {}

  /** {@return the harmless ones of these, and which others there were} */
  static Map<String, Object> of(Map<String, Object> properties) {
    return without(properties, (name, value) -> !isHarmless(name, value));
  }

  /** {@return the properties without those that are to be taken out, which are named instead} */
  static Map<String, Object> without(
      Map<String, Object> properties, BiPredicate<String, Object> isTakenOut) {
    Map<String, Object> kept = new TreeMap<>();
    TreeSet<String> taken = new TreeSet<>();
    properties.forEach(
        (name, value) -> {
          if (name.equals(LISTED_AS) || isTakenOut.test(name, value)) {
            taken.add(NAME.matcher(name).matches() ? name : UNNAMED);
          } else {
            kept.put(name, value);
          }
        });
    if (!taken.isEmpty()) {
      kept.put(LISTED_AS, taken.stream().collect(Collectors.joining(", ")));
    }
    return kept;
  }

  private static boolean isHarmless(String name, Object value) {
    Predicate<Object> form = ALLOWED.get(name);
    return form != null && form.test(value);
  }

  private static boolean matches(Pattern pattern, Object value) {
    return value instanceof String text && pattern.matcher(text).matches();
  }
}

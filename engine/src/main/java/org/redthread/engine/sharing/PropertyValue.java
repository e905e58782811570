package org.redthread.engine.sharing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A property's value as the formats hold it: a text, a whole number, a finite number, a yes or no,
 * or a list of texts. Pure functions.
 */
final class PropertyValue {
  private PropertyValue() {}

  /** {@return one of {@code String}, {@code Long}, {@code Double}, {@code Boolean}, list} */
  static Object of(Object value) {
    return switch (value) {
      case Boolean yesOrNo -> yesOrNo;
      case Byte number -> number.longValue();
      case Short number -> number.longValue();
      case Integer number -> number.longValue();
      case Long number -> number;
      case Float number when Float.isFinite(number) -> number.doubleValue();
      case Double number when Double.isFinite(number) -> number;
      case Collection<?> list -> list.stream().map(PropertyValue::text).toList();
      default -> text(value);
    };
  }

  /** {@return whether the value is of a type that comes back as it was} */
  static boolean isHeld(Object value) {
    return switch (value) {
      case Collection<?> list -> list.stream().allMatch(each -> each instanceof String);
      case Double number -> Double.isFinite(number);
      case Float number -> Float.isFinite(number);
      default ->
          value instanceof String
              || value instanceof Boolean
              || value instanceof Long
              || value instanceof Integer
              || value instanceof Instant;
    };
  }

  /** {@return the value in one line of text} */
  static String text(Object value) {
    return switch (value) {
      case Instant instant when Timestamp.isWritable(instant) -> Timestamp.format(instant);
      case BigDecimal number -> number.toPlainString();
      case List<?> list -> String.join("; ", list.stream().map(PropertyValue::text).toList());
      default -> String.valueOf(value);
    };
  }
}

package org.redthread.engine.ingest;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an amount of money is written. Immutable; threads may share it.
 *
 * @param value where it stands
 * @param currency the ISO 4217 code, or the asset with its chain such as {@code USDT@tron}
 * @param decimal the sign before the decimals
 * @param thousands the sign between thousands; empty where none is used
 */
record AmountRule(Template value, Template currency, String decimal, String thousands) {
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");
  private static final int LONGEST = 60;

  /**
   * {@return the exact amount of a text, without sign; empty where the text is no such number}
   *
   * <p>A number that is written in another way than the mapping says is refused, never guessed:
   * thousands signs must stand between groups of three (or of two and three, as in South Asia).
   */
  Optional<BigDecimal> parse(String text) {
    String plain = text.strip();
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    if (!thousands.isEmpty() && plain.contains(thousands)) {
      String sign = Pattern.quote(thousands);
      if (!plain.matches(
          "[+-]?\\d{1,3}(?:"
              + sign
              + "\\d{2,3})*"
              + sign
              + "\\d{3}(?:"
              + Pattern.quote(decimal)
              + "\\d+)?")) {
        return Optional.empty();
      }
      plain = plain.replace(thousands, "");
    }
    plain = decimal.equals(".") ? plain : plain.replace('.', '?').replace(decimal, ".");
    return PLAIN.matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain).abs())
        : Optional.empty();
  }
}

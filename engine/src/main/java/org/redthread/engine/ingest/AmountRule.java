package org.redthread.engine.ingest;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an amount of money is written. Immutable; threads may share it.
 *
 * @param value where it stands
 * @param currency the ISO 4217 code, or the asset with its chain such as {@code USDT@tron}
 * @param negative what a negative amount means
 * @param decimal the sign before the decimals
 * @param form matches the texts that are amounts
 * @param thousands the sign between thousands; empty where none is used
 */
record AmountRule(
    Template value,
    Template currency,
    Negative negative,
    String decimal,
    String thousands,
    Pattern form) {
  private static final int LONGEST = 60;

  /** What a negative amount means. */
  enum Negative {
    /** Nothing: the row is refused, because money would go the wrong way in the graph. */
    REFUSED,
    /** The payment goes the other way. */
    SWAPS,
    /** The same as a positive one, because something else in the row gives the direction. */
    IGNORED
  }

  /** Which way a payment goes. */
  enum Direction {
    FORTH,
    BACK,
    UNREADABLE
  }

  /** {@return the rule for amounts with these signs} */
  static AmountRule of(
      Template value, Template currency, Negative negative, String decimal, String thousands) {
    String decimals = "(?:" + Pattern.quote(decimal) + "\\d+)?";
    String plain = "\\d+";
    String sign = Pattern.quote(thousands);
    String grouped =
        thousands.isEmpty() ? "" : "|\\d{1,3}(?:" + sign + "\\d{2,3})*" + sign + "\\d{3}";
    return new AmountRule(
        value,
        currency,
        negative,
        decimal,
        thousands,
        Pattern.compile("[+-]?(?:" + plain + grouped + ")" + decimals));
  }

  /**
   * {@return the exact amount of a text with its sign; empty where the text is no such number, or
   * is negative and must not be}
   *
   * <p>A number that is written in another way than the mapping says is refused, never guessed:
   * thousands signs must stand between groups of three (or of two and three, as in South Asia).
   */
  Optional<BigDecimal> parse(String text) {
    String plain = text.strip();
    if (plain.length() > LONGEST || !form.matcher(plain).matches()) {
      return Optional.empty();
    }
    String ungrouped = thousands.isEmpty() ? plain : plain.replace(thousands, "");
    BigDecimal amount = new BigDecimal(ungrouped.replace(decimal, "."));
    return amount.signum() < 0 && negative == Negative.REFUSED
        ? Optional.empty()
        : Optional.of(amount);
  }

  /** {@return which way a payment of this amount goes} */
  Direction direction(BigDecimal amount) {
    return amount.signum() < 0 && negative == Negative.SWAPS ? Direction.BACK : Direction.FORTH;
  }
}

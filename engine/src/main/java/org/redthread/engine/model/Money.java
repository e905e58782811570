package org.redthread.engine.model;

import java.math.BigDecimal;

/**
 * An exact amount of one asset.
 *
 * @param currency an ISO 4217 code, or an asset with its chain such as {@code USDT@tron}
 * @param amount the decimal as the source has it, never rounded
 */
public record Money(String currency, BigDecimal amount) implements Comparable<Money> {
  @Override
  public int compareTo(Money other) {
    int byCurrency = currency.compareTo(other.currency);
    return byCurrency != 0 ? byCurrency : amount.compareTo(other.amount);
  }
}

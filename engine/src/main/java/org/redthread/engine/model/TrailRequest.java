package org.redthread.engine.model;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which money trails are wanted.
 *
 * @param account the id of the account or wallet they start from (or, for {@code IN}, end at)
 * @param direction which way
 * @param maxHops how many transfers at most, 1..4
 * @param window every transfer lies in it
 * @param minAmount the least amount of every transfer, in whatever asset, compared exactly; not
 *     negative
 * @param maxGap how long money rests at most between two transfers; null for any time
 * @param truncationLimit how many transfers of one account are followed: the newest, then the
 *     larger, then by the counterparty's id; 1..1000
 * @param limit how many trails at most, 1..5000
 */
public record TrailRequest(
    String account,
    TrailDirection direction,
    int maxHops,
    TimeSpan window,
    BigDecimal minAmount,
    @Nullable Duration maxGap,
    int truncationLimit,
    int limit) {
  /** The truncation limit that keeps an exchange's wallet from filling the answer. */
  public static final int DEFAULT_TRUNCATION_LIMIT = 100;

  /** The number of trails that a page can show. */
  public static final int DEFAULT_LIMIT = 500;

  public TrailRequest {
    RequestCheck.range("maxHops", maxHops, 1, 4);
    RequestCheck.range("truncationLimit", truncationLimit, 1, 1000);
    RequestCheck.range("limit", limit, 1, 5000);
    if (minAmount.signum() < 0) {
      throw RequestCheck.invalid("minAmount", "minAmount must not be negative");
    }
    if (maxGap != null && maxGap.isNegative()) {
      throw RequestCheck.invalid("maxGap", "maxGap must not be negative");
    }
  }

  /** {@return a request for all trails of an account with the usual limits} */
  public static TrailRequest of(String account, TrailDirection direction, int maxHops) {
    return new TrailRequest(
        account,
        direction,
        maxHops,
        TimeSpan.ALWAYS,
        BigDecimal.ZERO,
        null,
        DEFAULT_TRUNCATION_LIMIT,
        DEFAULT_LIMIT);
  }
}

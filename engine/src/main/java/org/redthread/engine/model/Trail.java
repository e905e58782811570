package org.redthread.engine.model;

import java.time.Instant;
import java.util.List;

/**
 * Money that moved on: transfers one after the other, each strictly later than the one before.
 *
 * @param hops the transfers in order, at least one
 */
public record Trail(List<Hop> hops) {
  /**
   * One transfer of a trail.
   *
   * @param link the id of the transfer
   * @param from the id of the paying account or wallet
   * @param to the id of the receiving one
   * @param at when
   * @param money what
   * @param evidence the readable rows that assert it
   */
  public record Hop(
      String link, String from, String to, Instant at, Money money, List<Evidence> evidence) {
    public Hop {
      evidence = List.copyOf(evidence);
    }
  }

  public Trail {
    hops = List.copyOf(hops);
    if (hops.isEmpty()) {
      throw new IllegalArgumentException("a trail has at least one hop");
    }
  }

  /** {@return when the first transfer happened} */
  public Instant start() {
    return hops.getFirst().at();
  }

  /** {@return when the last transfer happened} */
  public Instant end() {
    return hops.getLast().at();
  }
}

package org.redthread.engine.network;

import org.redthread.engine.graph.Rarity;
import org.redthread.engine.model.LinkKind;

/**
 * How much one summarised link says about belonging together. The table is ours: acts of
 * trafficking that somebody states come first, then what is hard to share by chance (one
 * identifier, one device, one journey), then money, then talk, then what everybody has with many.
 */
final class LinkWeight {
  /** A value with up to this many neighbours is not damped: a family, a crew, a small office. */
  private static final int UNDAMPED = 8;

  private LinkWeight() {}

  /** The weight of a single link of the kind between two ends that nobody else shares. */
  static double prior(LinkKind kind) {
    return switch (kind) {
      case RECRUITED, TRANSPORTED, HARBOURED, CONTROLLED, EXPLOITED, HELD_DOCUMENTS_OF -> 1.5;
      case USES, HOLDS, IDENTIFIED_BY -> 1.0;
      case SIGNED_IN_TO, USED_IN, POSTED -> 0.9;
      case LISTS, OWNS -> 0.8;
      case TRAVELLED_ON, MENTIONS, ASSOCIATED_WITH -> 0.7;
      case CARRIED_BY -> 0.6;
      case TRANSFERRED, INVOLVED_IN -> 0.5;
      case MESSAGED -> 0.4;
      case CALLED -> 0.35;
      case HAS_CONTACT, LOCATED_AT -> 0.25;
      case RELATED_TO, EMPLOYED_BY -> 0.2;
      case DEPARTED_FROM, ARRIVED_AT, DEPOSITED_CASH_AT, WITHDREW_CASH_AT -> 0.05;
    };
  }

  /** Whether the kind states an act of trafficking, and so is evidence by itself. */
  static boolean isAct(LinkKind kind) {
    return prior(kind) > 1.2;
  }

  /** A second event says something more, a hundredth hardly: 1 for one event, 1.5 at most. */
  static double volume(int events) {
    return events <= 1 ? 1 : 1 + Math.min(0.5, Math.log(events) / Math.log(2) / 10);
  }

  /** The damping of a link by the more shared of its two ends; 1 up to {@link #UNDAMPED}. */
  static double rarity(int leftDegree, int rightDegree) {
    int shared = Math.max(leftDegree, rightDegree);
    return Math.min(1, Rarity.weight(shared) / Rarity.weight(UNDAMPED));
  }
}

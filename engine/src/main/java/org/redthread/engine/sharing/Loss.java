package org.redthread.engine.sharing;

import java.util.Comparator;

/**
 * One line of a loss report.
 *
 * @param subject what it happened to
 * @param kind the kind of entity (label) or link (name); empty where it concerns no kind
 * @param property the property; empty where it is the whole
 * @param fate what happened
 * @param reason why
 * @param count how often
 */
public record Loss(
    LossSubject subject, String kind, String property, LossFate fate, LossReason reason, long count)
    implements Comparable<Loss> {
  private static final Comparator<Loss> ORDER =
      Comparator.comparing(Loss::subject)
          .thenComparing(Loss::kind)
          .thenComparing(Loss::property)
          .thenComparing(Loss::fate)
          .thenComparing(Loss::reason)
          .thenComparingLong(Loss::count);

  @Override
  public int compareTo(Loss other) {
    return ORDER.compare(this, other);
  }
}

package org.redthread.engine.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.redthread.engine.model.LinkKind;

/**
 * Takes the events of one kind from one entity to another together as they are read. They arrive
 * with all links of one source after each other, so that only those of one source are held. One
 * thread.
 */
final class LinkSums {
  private final SurfacingInput.Builder builder;
  private final Map<Pair, Sum> ofSource = new LinkedHashMap<>();
  private int source = -1;

  LinkSums(SurfacingInput.Builder builder) {
    this.builder = builder;
  }

  private record Pair(int target, LinkKind kind) {}

  private static final class Sum {
    private long count;
    private double amount;
    private long first = SurfacingInput.NO_TIME;
    private long last = SurfacingInput.NO_TIME;

    void add(long at, double money) {
      count++;
      amount += money;
      if (at != SurfacingInput.NO_TIME) {
        first = first == SurfacingInput.NO_TIME ? at : Math.min(first, at);
        last = Math.max(last, at);
      }
    }
  }

  /**
   * Adds one link.
   *
   * @param from the source
   * @param to the target
   * @param kind the kind
   * @param at seconds of the Unix epoch, or {@link SurfacingInput#NO_TIME}
   * @param amount what was paid, 0 where nothing
   */
  void add(int from, int to, LinkKind kind, long at, double amount) {
    if (from != source) {
      flush();
      source = from;
    }
    ofSource.computeIfAbsent(new Pair(to, kind), first -> new Sum()).add(at, amount);
  }

  /** Hands on what is held. */
  void flush() {
    ofSource.forEach(
        (pair, sum) ->
            builder.addLink(
                source,
                pair.target,
                pair.kind,
                new SurfacingInput.Activity(sum.count, sum.amount, sum.first, sum.last)));
    ofSource.clear();
  }
}

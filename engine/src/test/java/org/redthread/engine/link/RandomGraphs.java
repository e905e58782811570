package org.redthread.engine.link;

import java.util.function.Consumer;

/** Runs a check on many random graphs and names the seed of the one it fails on. */
final class RandomGraphs {
  private RandomGraphs() {}

  /** Loads graphs of the seeds 1..count one after the other and checks each. */
  static void check(int count, Consumer<RandomGraph> check) {
    for (long seed = 1; seed <= count; seed++) {
      RandomGraph graph = RandomGraph.of(seed);
      graph.load();
      try {
        check.accept(graph);
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("failed on the random graph with seed " + seed, failure);
      }
    }
  }
}

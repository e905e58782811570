package org.redthread.engine.graph;

import java.util.SplittableRandom;

/** The numbers {@code 0..count-1} in random order (Fisher and Yates). */
final class RandomOrder {
  private RandomOrder() {}

  static int[] of(int count, SplittableRandom random) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}

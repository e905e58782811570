package org.redthread.engine.graph;

import java.util.SplittableRandom;

/**
 * Refinement of a partition (functions RefinePartition and MergeNodesSubset of algorithm A.2):
 * inside each community every node starts alone and may join a well-connected part of the same
 * community, chosen at random in proportion to {@code exp(gain / theta)}. What comes out is
 * connected and no coarser than the partition.
 */
final class LeidenRefinement {
  private final LeidenLevel level;
  private final int[] partition;
  private final SplittableRandom random;
  private final double[] communitySize;
  private final int[] part;
  private final double[] partSize;
  private final int[] partCount;

  /** The weight from a part to the rest of its community. */
  private final double[] outward;

  private final double[] weightTo;
  private final int[] touched;
  private final double[] gains;

  LeidenRefinement(LeidenLevel level, int[] partition, SplittableRandom random) {
    int nodes = level.nodeCount();
    this.level = level;
    this.partition = partition;
    this.random = random;
    communitySize = new double[nodes];
    part = new int[nodes];
    partSize = level.size.clone();
    partCount = new int[nodes];
    outward = new double[nodes];
    weightTo = new double[nodes];
    touched = new int[nodes];
    gains = new double[nodes];
    UndirectedArrays graph = level.graph;
    for (int node = 0; node < nodes; node++) {
      part[node] = node;
      partCount[node] = 1;
      communitySize[partition[node]] += level.size[node];
      for (int index = graph.start[node]; index < graph.start[node + 1]; index++) {
        boolean inside = partition[graph.neighbour[index]] == partition[node];
        outward[node] += inside ? graph.weight[index] : 0;
      }
    }
  }

  /** Refines; the groups are the nodes of the level above. */
  Grouping run() {
    for (int node : RandomOrder.of(level.nodeCount(), random)) {
      boolean alone = part[node] == node && partCount[node] == 1;
      if (alone && isWellConnected(node)) {
        join(node);
      }
    }
    return Grouping.ofLabels(part);
  }

  private boolean isWellConnected(int p) {
    double rest = communitySize[partition[p]] - partSize[p];
    return outward[p] >= level.resolution * partSize[p] * rest;
  }

  private void join(int node) {
    int count = gather(node);
    int chosen = choose(node, count);
    if (chosen >= 0) {
      part[node] = chosen;
      partCount[chosen]++;
      partCount[node]--;
      partSize[chosen] += level.size[node];
      outward[chosen] += outward[node] - 2 * weightTo[chosen];
    }
    for (int i = 0; i < count; i++) {
      weightTo[touched[i]] = 0;
    }
  }

  /** Sums the node's weight to each part of its community; returns how many there are. */
  private int gather(int node) {
    UndirectedArrays graph = level.graph;
    int count = 0;
    for (int index = graph.start[node]; index < graph.start[node + 1]; index++) {
      int other = graph.neighbour[index];
      if (partition[other] == partition[node]) {
        if (weightTo[part[other]] == 0) {
          touched[count++] = part[other];
        }
        weightTo[part[other]] += graph.weight[index];
      }
    }
    return count;
  }

  private int choose(int node, int count) {
    double scaled = level.resolution * level.size[node];
    double best = 0;
    for (int i = 0; i < count; i++) {
      int p = touched[i];
      gains[i] = isWellConnected(p) ? weightTo[p] - scaled * partSize[p] : -1;
      best = Math.max(best, gains[i]);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += likelihood(gains[i], best);
    }
    double draw = random.nextDouble() * sum;
    for (int i = 0; i < count; i++) {
      double share = likelihood(gains[i], best);
      draw -= share;
      if (share > 0 && draw <= 0) {
        return touched[i];
      }
    }
    return -1;
  }

  /** Relative to the best gain, so that the exponential can't overflow. */
  private static double likelihood(double gain, double best) {
    return gain < 0 ? 0 : Math.exp((gain - best) / Communities.Options.RANDOMNESS);
  }
}

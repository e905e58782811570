package org.redthread.engine.graph;

import java.util.Random;

/** Seeded random graphs in columns, and the plainest answers about them. */
final class RandomGraph {
  final int nodes;
  final int[] left;
  final int[] right;
  final float[] weight;
  final int links;

  private RandomGraph(int nodes, int links) {
    this.nodes = nodes;
    this.links = links;
    left = new int[links];
    right = new int[links];
    weight = new float[links];
  }

  /** Any ends, so loops and several links between the same nodes occur. */
  static RandomGraph any(long seed, int nodes, int links) {
    Random random = new Random(seed);
    RandomGraph graph = new RandomGraph(nodes, links);
    for (int i = 0; i < links; i++) {
      graph.left[i] = random.nextInt(nodes);
      graph.right[i] = random.nextInt(nodes);
      graph.weight[i] = 0.25f + random.nextInt(8) / 4f;
    }
    return graph;
  }

  /** Groups of equal size; a link stays in its group except for one in {@code outOf}. */
  static RandomGraph planted(long seed, int groups, int groupSize, int outOf) {
    Random random = new Random(seed);
    int nodes = groups * groupSize;
    RandomGraph graph = new RandomGraph(nodes, nodes * 6);
    for (int i = 0; i < graph.links; i++) {
      int from = i % nodes;
      boolean leaves = random.nextInt(outOf) == 0;
      int inGroup = from / groupSize * groupSize + random.nextInt(groupSize);
      graph.left[i] = from;
      graph.right[i] = leaves ? random.nextInt(nodes) : inGroup;
      graph.weight[i] = 1;
    }
    return graph;
  }

  UndirectedArrays undirected() {
    return UndirectedArrays.of(nodes, left, right, weight, links);
  }

  LinkArrays directed() {
    LinkArrays.Builder builder = LinkArrays.builder(1);
    for (int i = 0; i < links; i++) {
      builder.add(left[i], right[i], i % 7, weight[i], 1000L + i);
    }
    return builder.build(nodes);
  }

  /** Hops between all pairs by Floyd and Warshall; a large number where there is no way. */
  int[][] allDistances(boolean directed) {
    int[][] distance = new int[nodes][nodes];
    for (int a = 0; a < nodes; a++) {
      for (int b = 0; b < nodes; b++) {
        distance[a][b] = a == b ? 0 : 1_000_000;
      }
    }
    for (int i = 0; i < links; i++) {
      if (left[i] != right[i]) {
        distance[left[i]][right[i]] = 1;
        if (!directed) {
          distance[right[i]][left[i]] = 1;
        }
      }
    }
    for (int via = 0; via < nodes; via++) {
      for (int a = 0; a < nodes; a++) {
        for (int b = 0; b < nodes; b++) {
          distance[a][b] = Math.min(distance[a][b], distance[a][via] + distance[via][b]);
        }
      }
    }
    return distance;
  }
}

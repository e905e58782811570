package org.redthread.engine.graph;

import java.util.Arrays;

/**
 * The graph on one level of the search: its nodes stand for groups of nodes of the level below.
 * Both qualities have the form "weight inside less resolution times product of sizes", where the
 * size of a node is its strength for modularity and the number of nodes it stands for otherwise.
 */
final class LeidenLevel {
  final UndirectedArrays graph;
  final double[] size;
  final double resolution;

  private LeidenLevel(UndirectedArrays graph, double[] size, double resolution) {
    this.graph = graph;
    this.size = size;
    this.resolution = resolution;
  }

  static LeidenLevel of(UndirectedArrays graph, Communities.Options options) {
    double[] size = new double[graph.nodeCount()];
    double total = 0;
    for (int node = 0; node < size.length; node++) {
      boolean byStrength = options.quality() == Communities.Quality.MODULARITY;
      size[node] = byStrength ? graph.strength(node) : 1;
      total += size[node];
    }
    boolean scaled = options.quality() == Communities.Quality.MODULARITY && total > 0;
    return new LeidenLevel(graph, size, options.resolution() / (scaled ? total : 1));
  }

  int nodeCount() {
    return size.length;
  }

  /** The weight of all links, each once. */
  double totalWeight() {
    double sum = 0;
    for (int node = 0; node < size.length; node++) {
      sum += graph.strength(node);
    }
    return sum / 2;
  }

  /** The level above, where each group is one node. */
  LeidenLevel aggregate(Grouping groups) {
    int count = groups.groupCount();
    int[][] members = groups.members();
    int[] start = new int[count + 1];
    int[] neighbour = new int[graph.neighbour.length];
    double[] weight = new double[graph.neighbour.length];
    double[] loop = new double[count];
    double[] sizes = new double[count];
    int[] slot = new int[count];
    int write = 0;
    for (int group = 0; group < count; group++) {
      int first = write;
      for (int node : members[group]) {
        sizes[group] += size[node];
        loop[group] += graph.loop[node];
        for (int index = graph.start[node]; index < graph.start[node + 1]; index++) {
          int other = groups.groupOf(graph.neighbour[index]);
          if (other == group) {
            loop[group] += graph.weight[index];
          } else if (slot[other] > first) {
            weight[slot[other] - 1] += graph.weight[index];
          } else {
            neighbour[write] = other;
            weight[write++] = graph.weight[index];
            slot[other] = write;
          }
        }
      }
      start[group + 1] = write;
    }
    UndirectedArrays above =
        new UndirectedArrays(
            start, Arrays.copyOf(neighbour, write), Arrays.copyOf(weight, write), loop);
    return new LeidenLevel(above, sizes, resolution);
  }
}

package org.redthread.engine.graph;

import java.util.SplittableRandom;

/**
 * Communities by the Leiden algorithm: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to
 * Leiden: guaranteeing well-connected communities", Scientific Reports 9, 5233 (2019), doi
 * 10.1038/s41598-019-41695-z; the pseudocode is algorithm A.2 of its supplement. Pure: the same
 * graph and options give the same answer; safe for any number of threads.
 *
 * <p>Every community is connected, the quality never falls below that of the start (each node
 * alone), and no single node can gain quality by moving.
 */
public final class Communities {
  private Communities() {}

  /** What a good grouping is (section "Methods" of the paper). */
  public enum Quality {
    /**
     * Newman's modularity with a resolution: more weight inside than chance would put there. Finds
     * communities whose size depends on the size of the whole graph.
     */
    MODULARITY,
    /**
     * The constant Potts model: more weight between two members than the resolution. What one part
     * of the graph gives doesn't depend on the rest.
     */
    CONSTANT_POTTS
  }

  /**
   * How to search.
   *
   * @param quality what to raise
   * @param resolution higher gives smaller communities; greater than 0
   * @param iterations how often the whole is run on its own result; at least 1, 2 is usual
   * @param seed decides ties and the order of visits
   */
  public record Options(Quality quality, double resolution, int iterations, long seed) {
    /** Randomness of the refinement, theta in the paper. */
    static final double RANDOMNESS = 0.01;

    public Options {
      if (!(resolution > 0) || iterations < 1) {
        throw new IllegalArgumentException("resolution > 0 and iterations >= 1 are needed");
      }
    }
  }

  /** {@return the communities of the graph} */
  public static Grouping find(UndirectedArrays graph, Options options) {
    SplittableRandom random = new SplittableRandom(options.seed());
    LeidenLevel base = LeidenLevel.of(graph, options);
    int[] labels = identity(graph.nodeCount());
    for (int iteration = 0; iteration < options.iterations(); iteration++) {
      int[] before = labels.clone();
      labels = iterate(base, labels, random);
      if (Grouping.ofLabels(before).equals(Grouping.ofLabels(labels))) {
        break;
      }
    }
    return connectedParts(graph, labels);
  }

  /** One run down all levels, from the given communities of the base level. */
  private static int[] iterate(LeidenLevel base, int[] start, SplittableRandom random) {
    LeidenLevel level = base;
    int[] partition = Grouping.ofLabels(start).toLabels();
    int[] levelNode = identity(base.nodeCount());
    while (true) {
      int communities = new LeidenMoves(level, partition, random).run();
      if (communities == level.nodeCount()) {
        break;
      }
      Grouping refined = new LeidenRefinement(level, partition, random).run();
      if (refined.groupCount() == level.nodeCount()) {
        break;
      }
      partition = partitionOfGroups(refined, partition);
      for (int node = 0; node < levelNode.length; node++) {
        levelNode[node] = refined.groupOf(levelNode[node]);
      }
      level = level.aggregate(refined);
    }
    int[] labels = new int[levelNode.length];
    for (int node = 0; node < labels.length; node++) {
      labels[node] = partition[levelNode[node]];
    }
    return labels;
  }

  /** The communities as they lie over the nodes of the level above. */
  private static int[] partitionOfGroups(Grouping refined, int[] partition) {
    int[] ofGroup = new int[refined.groupCount()];
    for (int node = 0; node < partition.length; node++) {
      ofGroup[refined.groupOf(node)] = partition[node];
    }
    return compact(ofGroup);
  }

  /** Labels may exceed the number of groups once nodes were put together; number them anew. */
  private static int[] compact(int[] labels) {
    int largest = 0;
    for (int label : labels) {
      largest = Math.max(largest, label);
    }
    int[] number = new int[largest + 1];
    int count = 0;
    int[] result = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      if (number[labels[i]] == 0) {
        number[labels[i]] = ++count;
      }
      result[i] = number[labels[i]] - 1;
    }
    return result;
  }

  /**
   * Splits what is not connected. The search alone ends connected except where its last refinement
   * found nothing to put together; a split there raises the quality.
   */
  private static Grouping connectedParts(UndirectedArrays graph, int[] labels) {
    ConnectedComponents parts = new ConnectedComponents(labels.length);
    for (int node = 0; node < labels.length; node++) {
      for (int index = graph.start(node); index < graph.end(node); index++) {
        int other = graph.neighbour(index);
        if (labels[node] == labels[other]) {
          parts.join(node, other);
        }
      }
    }
    return parts.grouping();
  }

  private static int[] identity(int count) {
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i;
    }
    return labels;
  }

  /**
   * {@return the quality of a grouping} Modularity as a share of all weight, at most 1; the
   * constant Potts model as the weight inside less the resolution for each pair inside.
   */
  public static double quality(UndirectedArrays graph, Grouping grouping, Options options) {
    LeidenLevel level = LeidenLevel.of(graph, options);
    double[] size = new double[grouping.groupCount()];
    double inside = 0;
    double squares = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      size[grouping.groupOf(node)] += level.size[node];
      squares += level.size[node] * level.size[node];
      inside += graph.loop[node] / 2;
      for (int index = graph.start(node); index < graph.end(node); index++) {
        boolean together = grouping.groupOf(node) == grouping.groupOf(graph.neighbour(index));
        inside += together ? graph.weight(index) / 2 : 0;
      }
    }
    double pairs = options.quality() == Quality.CONSTANT_POTTS ? -squares / 2 : 0;
    for (double total : size) {
      pairs += total * total / 2;
    }
    double value = inside - level.resolution * pairs;
    return options.quality() == Quality.CONSTANT_POTTS || level.totalWeight() == 0
        ? value
        : value / level.totalWeight();
  }
}

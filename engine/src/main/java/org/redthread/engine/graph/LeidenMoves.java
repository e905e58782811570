package org.redthread.engine.graph;

import java.util.SplittableRandom;

/**
 * Fast local moving of nodes (function MoveNodesFast of algorithm A.2): nodes are visited in random
 * order, each goes where the quality gains most, and only the neighbours of a node that moved are
 * visited again. Changes the partition it is given.
 */
final class LeidenMoves {
  private final LeidenLevel level;
  private final int[] partition;
  private final double[] communitySize;
  private final int[] communityCount;
  private final double[] weightTo;
  private final int[] touched;
  private final int[] empty;
  private int emptyCount;
  private final int[] queue;
  private final boolean[] queued;

  LeidenMoves(LeidenLevel level, int[] partition, SplittableRandom random) {
    int nodes = level.nodeCount();
    this.level = level;
    this.partition = partition;
    communitySize = new double[nodes];
    communityCount = new int[nodes];
    weightTo = new double[nodes];
    touched = new int[nodes];
    empty = new int[nodes];
    queued = new boolean[nodes];
    queue = RandomOrder.of(nodes, random);
    for (int node = 0; node < nodes; node++) {
      communitySize[partition[node]] += level.size[node];
      communityCount[partition[node]]++;
      queued[node] = true;
    }
    for (int community = nodes - 1; community >= 0; community--) {
      if (communityCount[community] == 0) {
        empty[emptyCount++] = community;
      }
    }
  }

  /** Moves until no node gains by moving; returns the number of communities. */
  int run() {
    int nodes = level.nodeCount();
    int head = 0;
    int waiting = nodes;
    while (waiting > 0) {
      int node = queue[head];
      head = head + 1 == nodes ? 0 : head + 1;
      waiting--;
      queued[node] = false;
      int from = partition[node];
      int to = best(node, from);
      if (to != from) {
        move(node, from, to);
        waiting = queueNeighbours(node, to, head, waiting);
      }
    }
    return nodes - emptyCount;
  }

  private int best(int node, int from) {
    UndirectedArrays graph = level.graph;
    int count = 0;
    for (int index = graph.start[node]; index < graph.start[node + 1]; index++) {
      int community = partition[graph.neighbour[index]];
      if (weightTo[community] == 0) {
        touched[count++] = community;
      }
      weightTo[community] += graph.weight[index];
    }
    double scaled = level.resolution * level.size[node];
    double stay = weightTo[from] - scaled * (communitySize[from] - level.size[node]);
    int best = from;
    double bestGain = stay;
    for (int i = 0; i < count; i++) {
      int community = touched[i];
      double gain = weightTo[community] - scaled * communitySize[community];
      if (community != from && gain > bestGain + tolerance(bestGain)) {
        best = community;
        bestGain = gain;
      }
      weightTo[community] = 0;
    }
    boolean aloneIsBetter = bestGain < -tolerance(stay) && communityCount[from] > 1;
    return aloneIsBetter ? empty[emptyCount - 1] : best;
  }

  /** Rounding must not let two equal choices alternate for ever. */
  private static double tolerance(double value) {
    return 1e-12 * Math.max(1, Math.abs(value));
  }

  private void move(int node, int from, int to) {
    if (communityCount[to] == 0) {
      emptyCount--;
    }
    communityCount[to]++;
    communitySize[to] += level.size[node];
    communitySize[from] -= level.size[node];
    if (--communityCount[from] == 0) {
      communitySize[from] = 0;
      empty[emptyCount++] = from;
    }
    partition[node] = to;
  }

  private int queueNeighbours(int node, int to, int head, int waiting) {
    UndirectedArrays graph = level.graph;
    int count = waiting;
    for (int index = graph.start[node]; index < graph.start[node + 1]; index++) {
      int other = graph.neighbour[index];
      if (!queued[other] && partition[other] != to) {
        queued[other] = true;
        queue[(int) (((long) head + count) % queue.length)] = other;
        count++;
      }
    }
    return count;
  }
}

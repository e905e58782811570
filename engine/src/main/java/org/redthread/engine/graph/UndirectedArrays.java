package org.redthread.engine.graph;

import java.util.Arrays;

/**
 * A weighted undirected graph over {@code 0..nodeCount-1} as compressed sparse rows. Every link
 * stands in the rows of both its ends; several links between the same two nodes are one with the
 * sum of their weights, links of a node to itself are kept apart. Never changes; safe for any
 * number of reading threads.
 */
public final class UndirectedArrays {
  final int[] start;
  final int[] neighbour;
  final double[] weight;

  /** Twice the weight of a node's links to itself, as it counts in the node's strength. */
  final double[] loop;

  UndirectedArrays(int[] start, int[] neighbour, double[] weight, double[] loop) {
    this.start = start;
    this.neighbour = neighbour;
    this.weight = weight;
    this.loop = loop;
  }

  /**
   * Builds the graph from the first {@code linkCount} entries of three columns, in time linear in
   * nodes and links.
   *
   * @param left one end of each link
   * @param right the other end
   * @param weights the weight of each link, not negative
   */
  public static UndirectedArrays of(
      int nodeCount, int[] left, int[] right, float[] weights, int linkCount) {
    int[] start = new int[nodeCount + 1];
    double[] loop = new double[nodeCount];
    countEnds(start, left, right, linkCount);
    int[] neighbour = new int[start[nodeCount]];
    double[] weight = new double[neighbour.length];
    int[] next = start.clone();
    for (int i = 0; i < linkCount; i++) {
      if (left[i] == right[i]) {
        loop[left[i]] += 2.0 * weights[i];
        continue;
      }
      neighbour[next[left[i]]] = right[i];
      weight[next[left[i]]++] = weights[i];
      neighbour[next[right[i]]] = left[i];
      weight[next[right[i]]++] = weights[i];
    }
    return merged(start, neighbour, weight, loop);
  }

  private static void countEnds(int[] start, int[] left, int[] right, int linkCount) {
    for (int i = 0; i < linkCount; i++) {
      if (left[i] != right[i]) {
        start[left[i] + 1]++;
        start[right[i] + 1]++;
      }
    }
    for (int node = 1; node < start.length; node++) {
      start[node] += start[node - 1];
    }
  }

  /** Sums links between the same two nodes, keeping the order of their first appearance. */
  private static UndirectedArrays merged(
      int[] start, int[] neighbour, double[] weight, double[] loop) {
    int[] slot = new int[loop.length];
    Arrays.fill(slot, -1);
    int write = 0;
    int begin = 0;
    for (int node = 0; node < loop.length; node++) {
      int end = start[node + 1];
      int first = write;
      for (int read = begin; read < end; read++) {
        int other = neighbour[read];
        if (slot[other] >= first) {
          weight[slot[other]] += weight[read];
        } else {
          slot[other] = write;
          neighbour[write] = other;
          weight[write++] = weight[read];
        }
      }
      begin = end;
      start[node + 1] = write;
    }
    return new UndirectedArrays(
        start, Arrays.copyOf(neighbour, write), Arrays.copyOf(weight, write), loop);
  }

  /** {@return how many nodes there are, linked or not} */
  public int nodeCount() {
    return loop.length;
  }

  /** {@return how many pairs of different nodes are linked} */
  public int linkCount() {
    return neighbour.length / 2;
  }

  /** {@return the first index of the node's row} */
  public int start(int node) {
    return start[node];
  }

  /** {@return the index behind the node's row} */
  public int end(int node) {
    return start[node + 1];
  }

  /** {@return the number of different other nodes linked to the node} */
  public int degree(int node) {
    return start[node + 1] - start[node];
  }

  /** {@return the node at the other end of the row entry} */
  public int neighbour(int index) {
    return neighbour[index];
  }

  /** {@return the weight of the row entry} */
  public double weight(int index) {
    return weight[index];
  }

  /** {@return the sum of the weights at the node; a link to itself counts twice} */
  public double strength(int node) {
    double sum = loop[node];
    for (int index = start[node]; index < start[node + 1]; index++) {
      sum += weight[index];
    }
    return sum;
  }
}

package org.redthread.engine.graph;

import java.util.Arrays;

/** Distances in links from a set of start nodes. Pure; safe for any number of threads. */
public final class BreadthFirstSearch {
  /** The distance of a node that can't be reached within the limit. */
  public static final int UNREACHED = -1;

  private BreadthFirstSearch() {}

  /**
   * Distances over links taken in both directions.
   *
   * @param starts where to start; they have the distance 0
   * @param maxHops how far to go; 0 reaches the starts alone
   * @return one distance a node, {@link #UNREACHED} beyond the limit
   */
  public static int[] undirected(LinkArrays links, int[] starts, int maxHops) {
    Frontier frontier = new Frontier(links.nodeCount(), starts);
    for (int node = frontier.next(maxHops); node >= 0; node = frontier.next(maxHops)) {
      for (int position = links.outStart(node); position < links.outEnd(node); position++) {
        frontier.reach(links.target(position), node);
      }
      for (int index = links.inStart(node); index < links.inEnd(node); index++) {
        frontier.reach(links.source(links.incoming(index)), node);
      }
    }
    return frontier.distance;
  }

  /** Distances over links taken in their direction only; see {@link #undirected}. */
  public static int[] directed(LinkArrays links, int[] starts, int maxHops) {
    Frontier frontier = new Frontier(links.nodeCount(), starts);
    for (int node = frontier.next(maxHops); node >= 0; node = frontier.next(maxHops)) {
      for (int position = links.outStart(node); position < links.outEnd(node); position++) {
        frontier.reach(links.target(position), node);
      }
    }
    return frontier.distance;
  }

  /** Distances in an undirected graph; see {@link #undirected(LinkArrays, int[], int)}. */
  public static int[] undirected(UndirectedArrays graph, int[] starts, int maxHops) {
    Frontier frontier = new Frontier(graph.nodeCount(), starts);
    for (int node = frontier.next(maxHops); node >= 0; node = frontier.next(maxHops)) {
      for (int index = graph.start(node); index < graph.end(node); index++) {
        frontier.reach(graph.neighbour(index), node);
      }
    }
    return frontier.distance;
  }

  /** The nodes reached and not yet left, in the order they were reached. */
  private static final class Frontier {
    private final int[] distance;
    private final int[] queue;
    private int head;
    private int tail;

    private Frontier(int nodeCount, int[] starts) {
      distance = new int[nodeCount];
      queue = new int[nodeCount];
      Arrays.fill(distance, UNREACHED);
      for (int start : starts) {
        if (distance[start] == UNREACHED) {
          distance[start] = 0;
          queue[tail++] = start;
        }
      }
    }

    private int next(int maxHops) {
      return head < tail && distance[queue[head]] < maxHops ? queue[head++] : -1;
    }

    private void reach(int node, int from) {
      if (distance[node] == UNREACHED) {
        distance[node] = distance[from] + 1;
        queue[tail++] = node;
      }
    }
  }
}

package org.redthread.engine.graph;

/**
 * Connected components by union-find with path halving and union by size (Tarjan and van Leeuwen
 * 1984, doi 10.1145/62.2160). Links may be joined as they arrive, so nothing needs to be stored.
 *
 * <p>Life cycle: create, {@link #join} any number of times, {@link #grouping}. Not safe for use by
 * several threads.
 */
public final class ConnectedComponents {
  private final int[] parent;
  private final int[] size;

  /** Every node alone at first. */
  public ConnectedComponents(int nodeCount) {
    parent = new int[nodeCount];
    size = new int[nodeCount];
    for (int node = 0; node < nodeCount; node++) {
      parent[node] = node;
      size[node] = 1;
    }
  }

  /** {@return the components of a graph} */
  public static Grouping of(UndirectedArrays graph) {
    ConnectedComponents components = new ConnectedComponents(graph.nodeCount());
    for (int node = 0; node < graph.nodeCount(); node++) {
      for (int index = graph.start(node); index < graph.end(node); index++) {
        components.join(node, graph.neighbour(index));
      }
    }
    return components.grouping();
  }

  /** {@return the components of directed links, whatever their direction} */
  public static Grouping of(LinkArrays links) {
    ConnectedComponents components = new ConnectedComponents(links.nodeCount());
    for (int position = 0; position < links.linkCount(); position++) {
      components.join(links.source(position), links.target(position));
    }
    return components.grouping();
  }

  /** Puts the components of both nodes together; nothing happens where they are one already. */
  public void join(int left, int right) {
    int a = find(left);
    int b = find(right);
    if (a == b) {
      return;
    }
    int large = size[a] >= size[b] ? a : b;
    int small = large == a ? b : a;
    parent[small] = large;
    size[large] += size[small];
  }

  /**
   * {@return a node that stands for the component of the given one; the next join may change it}
   */
  public int find(int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** {@return the components joined so far} */
  public Grouping grouping() {
    int[] labels = new int[parent.length];
    for (int node = 0; node < labels.length; node++) {
      labels[node] = find(node);
    }
    return Grouping.ofLabels(labels);
  }
}

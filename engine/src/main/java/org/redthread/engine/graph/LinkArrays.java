package org.redthread.engine.graph;

import java.util.Arrays;

/**
 * Directed links between the nodes {@code 0..nodeCount-1} as compressed sparse rows: the links that
 * leave a node lie beside each other, and a second index lists those that reach it.
 *
 * <p>Life cycle: fill a {@link Builder} once, from one thread; {@link Builder#build} copies into
 * arrays of the exact size and gives an object that never changes and may be read by any number of
 * threads. Resting cost: 25 bytes a link and 8 bytes a node; together with the builder that it was
 * made from, at most 48 bytes a link where the builder was told the right number.
 *
 * <p>A <em>position</em> is the number of a link, {@code 0..linkCount-1}: by source, and among the
 * links of one source in the order they were added.
 */
public final class LinkArrays {
  private final int[] outStart;
  private final int[] source;
  private final int[] target;
  private final float[] weight;
  private final byte[] kind;
  private final long[] time;
  private final int[] inStart;
  private final int[] incoming;

  private LinkArrays(Builder builder, int nodeCount) {
    int links = builder.size;
    outStart = starts(builder.source, links, nodeCount);
    source = new int[links];
    target = new int[links];
    weight = new float[links];
    kind = new byte[links];
    time = new long[links];
    int[] next = outStart.clone();
    for (int i = 0; i < links; i++) {
      int position = next[builder.source[i]]++;
      source[position] = builder.source[i];
      target[position] = builder.target[i];
      weight[position] = builder.weight[i];
      kind[position] = builder.kind[i];
      time[position] = builder.time[i];
    }
    inStart = starts(target, links, nodeCount);
    incoming = new int[links];
    next = inStart.clone();
    for (int position = 0; position < links; position++) {
      incoming[next[target[position]]++] = position;
    }
  }

  private static int[] starts(int[] nodes, int links, int nodeCount) {
    int[] start = new int[nodeCount + 1];
    for (int i = 0; i < links; i++) {
      start[nodes[i] + 1]++;
    }
    for (int node = 0; node < nodeCount; node++) {
      start[node + 1] += start[node];
    }
    return start;
  }

  /**
   * {@return an empty builder with room for {@code expectedLinks}; it grows where there are more}
   */
  public static Builder builder(int expectedLinks) {
    return new Builder(Math.max(16, expectedLinks));
  }

  /** {@return how many nodes there are, linked or not} */
  public int nodeCount() {
    return outStart.length - 1;
  }

  /** {@return how many links there are} */
  public int linkCount() {
    return target.length;
  }

  /** {@return the position of the first link that leaves the node} */
  public int outStart(int node) {
    return outStart[node];
  }

  /** {@return the position behind the last link that leaves the node} */
  public int outEnd(int node) {
    return outStart[node + 1];
  }

  /** {@return the first index to hand to {@link #incoming} for the node} */
  public int inStart(int node) {
    return inStart[node];
  }

  /** {@return the index behind the last one to hand to {@link #incoming} for the node} */
  public int inEnd(int node) {
    return inStart[node + 1];
  }

  /** {@return the position of a link that reaches the node whose range holds the index} */
  public int incoming(int index) {
    return incoming[index];
  }

  /** {@return the node that the link leaves} */
  public int source(int position) {
    return source[position];
  }

  /** {@return the node that the link reaches} */
  public int target(int position) {
    return target[position];
  }

  /** {@return the weight it was added with} */
  public float weight(int position) {
    return weight[position];
  }

  /** {@return the kind it was added with, 0..127} */
  public int kind(int position) {
    return kind[position];
  }

  /** {@return the time it was added with; its unit is the caller's} */
  public long time(int position) {
    return time[position];
  }

  /** Collects links in growing columns. Not safe for use by several threads. */
  public static final class Builder {
    private int[] source;
    private int[] target;
    private float[] weight;
    private byte[] kind;
    private long[] time;
    private int size;

    private Builder(int capacity) {
      source = new int[capacity];
      target = new int[capacity];
      weight = new float[capacity];
      kind = new byte[capacity];
      time = new long[capacity];
    }

    /** Adds a link; {@code linkKind} is 0..127. */
    public void add(int from, int to, int linkKind, float linkWeight, long linkTime) {
      if (size == source.length) {
        grow();
      }
      source[size] = from;
      target[size] = to;
      kind[size] = (byte) linkKind;
      weight[size] = linkWeight;
      time[size] = linkTime;
      size++;
    }

    private void grow() {
      int capacity = Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, size + (size >> 1) + 1L));
      source = Arrays.copyOf(source, capacity);
      target = Arrays.copyOf(target, capacity);
      weight = Arrays.copyOf(weight, capacity);
      kind = Arrays.copyOf(kind, capacity);
      time = Arrays.copyOf(time, capacity);
    }

    /**
     * Builds the arrays; the builder may be filled further and built again.
     *
     * @param nodeCount the number of nodes; every end added must be below it
     * @throws IndexOutOfBoundsException where an end is negative or not below {@code nodeCount}
     */
    public LinkArrays build(int nodeCount) {
      for (int i = 0; i < size; i++) {
        if (source[i] < 0 || source[i] >= nodeCount || target[i] < 0 || target[i] >= nodeCount) {
          throw new IndexOutOfBoundsException(
              "Link " + i + " leads outside the " + nodeCount + " nodes");
        }
      }
      return new LinkArrays(this, nodeCount);
    }
  }
}

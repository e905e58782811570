package org.redthread.engine.graph;

import java.util.Arrays;

/**
 * Each of the nodes {@code 0..nodeCount-1} in exactly one of the groups {@code 0..groupCount-1}.
 * Groups are numbered by their smallest node, so two equal groupings have equal numbers. Never
 * changes; safe for any number of reading threads.
 */
public final class Grouping {
  private final int[] groupOf;
  private final int groupCount;

  private Grouping(int[] groupOf, int groupCount) {
    this.groupOf = groupOf;
    this.groupCount = groupCount;
  }

  /**
   * {@return the grouping that the labels describe: nodes with the same label are together}
   *
   * @param labels one label a node, each from 0 to {@code labels.length - 1}
   */
  public static Grouping ofLabels(int[] labels) {
    int[] number = new int[labels.length];
    Arrays.fill(number, -1);
    int[] groupOf = new int[labels.length];
    int count = 0;
    for (int node = 0; node < labels.length; node++) {
      if (number[labels[node]] < 0) {
        number[labels[node]] = count++;
      }
      groupOf[node] = number[labels[node]];
    }
    return new Grouping(groupOf, count);
  }

  /** {@return the group of the node} */
  public int groupOf(int node) {
    return groupOf[node];
  }

  /** {@return how many groups there are} */
  public int groupCount() {
    return groupCount;
  }

  /** {@return how many nodes there are} */
  public int nodeCount() {
    return groupOf.length;
  }

  /** {@return a copy of the group numbers, one a node} */
  public int[] toLabels() {
    return groupOf.clone();
  }

  /** {@return for each group its nodes in ascending order} */
  public int[][] members() {
    int[] size = new int[groupCount];
    for (int group : groupOf) {
      size[group]++;
    }
    int[][] members = new int[groupCount][];
    for (int group = 0; group < groupCount; group++) {
      members[group] = new int[size[group]];
    }
    int[] next = new int[groupCount];
    for (int node = 0; node < groupOf.length; node++) {
      int group = groupOf[node];
      members[group][next[group]++] = node;
    }
    return members;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Grouping that && Arrays.equals(groupOf, that.groupOf);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(groupOf);
  }

  @Override
  public String toString() {
    return "Grouping" + Arrays.toString(groupOf);
  }
}

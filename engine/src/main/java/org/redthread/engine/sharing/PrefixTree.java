package org.redthread.engine.sharing;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds any of many values inside a text: a tree of their characters (Fredkin, "Trie memory", 1960)
 * that is walked from every position of the text. The cost does not grow with the number of values,
 * even where all begin alike, as telephone numbers of one country do. Threads may share it once it
 * is filled.
 */
final class PrefixTree {
  private static final int NONE = -1;

  private final Map<Long, Integer> next = new HashMap<>();
  private final BitSet ends = new BitSet();
  private int nodes = 1;

  void add(String value) {
    int node = 0;
    for (int at = 0; at < value.length(); at++) {
      Integer child = next.putIfAbsent(step(node, value.charAt(at)), nodes);
      node = child == null ? nodes++ : child;
    }
    ends.set(node);
  }

  boolean isEmpty() {
    return nodes == 1;
  }

  /** {@return whether any value stands in the text} */
  boolean isAnyInside(String text) {
    for (int from = 0; from < text.length() && !isEmpty(); from++) {
      int node = 0;
      for (int at = from; at < text.length() && node != NONE; at++) {
        node = next.getOrDefault(step(node, text.charAt(at)), NONE);
        if (node != NONE && ends.get(node)) {
          return true;
        }
      }
    }
    return false;
  }

  private static long step(int node, char character) {
    return ((long) node << Character.SIZE) | character;
  }
}

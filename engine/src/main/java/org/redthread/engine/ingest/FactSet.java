package org.redthread.engine.ingest;

import java.util.Arrays;

/**
 * Remembers which facts an exhibit has given already, at 20 bytes a fact and load factor of a half,
 * so that a load stays small whatever the file's size. A fact is known by 120 bits of its keyed
 * digest: two facts taken for one are less likely than a fault of the memory. One thread.
 */
final class FactSet {
  private static final int FIRST_CAPACITY = 1 << 12;

  private long[] high = new long[FIRST_CAPACITY];
  private long[] low = new long[FIRST_CAPACITY];
  private int[] counts = new int[FIRST_CAPACITY];
  private int size;

  /**
   * Adds a fact.
   *
   * @param id an id whose last 24 characters are base32 of a digest
   * @return how often it was given before
   */
  int add(String id) {
    long first = digits(id, id.length() - 24);
    long second = digits(id, id.length() - 12);
    if (size * 2 >= counts.length) {
      grow();
    }
    int slot = slot(first, second);
    if (counts[slot] == 0) {
      high[slot] = first;
      low[slot] = second;
      size++;
    }
    return counts[slot]++;
  }

  /** {@return how many different facts were given} */
  int size() {
    return size;
  }

  private int slot(long first, long second) {
    int mask = counts.length - 1;
    int slot = (int) (first ^ (second >>> 7)) & mask;
    while (counts[slot] != 0 && (high[slot] != first || low[slot] != second)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] oldCounts = counts;
    high = new long[oldHigh.length * 2];
    low = new long[oldLow.length * 2];
    counts = new int[oldCounts.length * 2];
    Arrays.fill(counts, 0);
    for (int old = 0; old < oldCounts.length; old++) {
      if (oldCounts[old] != 0) {
        int slot = slot(oldHigh[old], oldLow[old]);
        high[slot] = oldHigh[old];
        low[slot] = oldLow[old];
        counts[slot] = oldCounts[old];
      }
    }
  }

  /** Twelve base32 digits of five bits each fill 60 bits. */
  private static long digits(String id, int start) {
    long value = 0;
    for (int index = start; index < start + 12; index++) {
      char digit = id.charAt(index);
      value = (value << 5) | (digit >= 'a' ? digit - 'a' : digit - '2' + 26);
    }
    return value;
  }
}

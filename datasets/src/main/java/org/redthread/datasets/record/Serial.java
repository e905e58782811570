package org.redthread.datasets.record;

/**
 * Reference numbers that never repeat and whose order tells nothing of the order of making; the
 * stories are told network by network, and counting would give that away.
 */
final class Serial {
  private static final long MODULUS = 0x7FFF_FFFFL;
  private static final long FACTOR = 48_271;

  private final String prefix;
  private long state;

  Serial(String prefix, int start) {
    this.prefix = prefix;
    this.state = start;
  }

  /** {@return the next reference} */
  String next() {
    // A multiplicative generator of full period (Park and Miller): all states before any repeats.
    state = state * FACTOR % MODULUS;
    return prefix + (1_000_000_000L + state);
  }
}

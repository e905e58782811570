package org.redthread.engine.model;

/**
 * How many rows of an exhibit met which fate; the four parts always add up to {@code read}.
 *
 * @param read rows read
 * @param loaded rows that added something to the graph
 * @param loadedInPart rows that added something while a part of them was refused
 * @param known rows whose every fact this exhibit had already given
 * @param rejected rows of which nothing was taken
 */
public record RowCounts(long read, long loaded, long loadedInPart, long known, long rejected) {
  /** No rows. */
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

  public RowCounts {
    if (read != loaded + loadedInPart + known + rejected) {
      throw new IllegalArgumentException("verdicts do not add up to the rows read");
    }
  }

  /** {@return the sums of both} */
  public RowCounts plus(RowCounts other) {
    return new RowCounts(
        read + other.read,
        loaded + other.loaded,
        loadedInPart + other.loadedInPart,
        known + other.known,
        rejected + other.rejected);
  }
}

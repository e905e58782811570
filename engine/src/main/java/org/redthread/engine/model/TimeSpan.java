package org.redthread.engine.model;

import java.time.Instant;

/**
 * A half-open window {@code [from, to)} of instants.
 *
 * @param from the first instant inside
 * @param to the first instant after it, not before {@code from}
 */
public record TimeSpan(Instant from, Instant to) {
  /** The window that holds every time the store can hold. */
  public static final TimeSpan ALWAYS =
      new TimeSpan(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

  public TimeSpan {
    if (to.isBefore(from)) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "to", "the window ends before it begins");
    }
  }

  /** {@return whether the instant lies inside} */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }
}

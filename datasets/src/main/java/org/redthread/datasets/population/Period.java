package org.redthread.datasets.population;

import java.time.Instant;
import org.redthread.datasets.random.Chance;

/** The eighteen months that a seizure covers, in epoch seconds. */
public final class Period {
  /** First second of 2025. */
  public static final long START = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();

  /** First second after June 2026. */
  public static final long END = Instant.parse("2026-07-01T00:00:00Z").getEpochSecond();

  public static final long DAY = 86_400L;
  public static final long HOUR = 3_600L;

  private Period() {}

  /** {@return a moment of the period, seldom at night as seen from Bangkok} */
  public static long moment(Chance chance) {
    return waking(chance.between(START, END - DAY), chance);
  }

  /** {@return a waking hour of the day of that moment, as seen from Bangkok} */
  public static long waking(long moment, Chance chance) {
    long midnight = moment - Math.floorMod(moment, DAY);
    // 07:00 to 23:00 in Bangkok is 00:00 to 16:00 UTC.
    return midnight + chance.between(0L, 16 * HOUR - 1);
  }
}

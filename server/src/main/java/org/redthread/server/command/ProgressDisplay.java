package org.redthread.server.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says on standard error what a long command is doing: the stage, how much of it is done, how fast,
 * and how long it will take. On a terminal one line is written over and over; elsewhere there is a
 * plain line now and then. Threads may share it.
 */
public final class ProgressDisplay implements AutoCloseable {
  private static final Duration TERMINAL_PAUSE = Duration.ofMillis(100);
  private static final Duration PLAIN_PAUSE = Duration.ofSeconds(5);
  private static final int TERMINAL_WIDTH = 79;

  private final PrintWriter err;
  private final boolean terminal;
  private final InstantSource clock;
  private @Nullable Stage stage;
  private long done;
  private Instant lastShown = Instant.EPOCH;

  ProgressDisplay(PrintWriter err, boolean terminal, InstantSource clock) {
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
  }

  /** {@return a display for this process; the launcher knows whether a person looks at it} */
  static ProgressDisplay on(PrintWriter err) {
    return new ProgressDisplay(
        err, Boolean.getBoolean("redthread.terminal"), InstantSource.system());
  }

  /** Ends the stage before and begins one of an unknown length. */
  public void begin(String name) {
    begin(name, 0, "");
  }

  /**
   * Ends the stage before and begins another.
   *
   * @param name what is being done, without anything about a person
   * @param total how much there is to do; 0 where nobody knows
   * @param unit what is counted, in the plural; may be empty
   */
  public synchronized void begin(String name, long total, String unit) {
    finish();
    stage = new Stage(name, total, unit, clock.instant());
    done = 0;
    lastShown = terminal ? Instant.EPOCH : clock.instant();
    if (terminal) {
      show();
    } else {
      err.println(name + " …");
      err.flush();
    }
  }

  /** Says how much of the stage is done by now. A number smaller than before changes nothing. */
  public synchronized void reach(long count) {
    done = Math.max(done, count);
    Duration pause = terminal ? TERMINAL_PAUSE : PLAIN_PAUSE;
    if (stage != null && !clock.instant().isBefore(lastShown.plus(pause))) {
      show();
    }
  }

  /** Ends the last stage with its sum. */
  @Override
  public synchronized void close() {
    finish();
  }

  private void show() {
    if (stage == null) {
      return;
    }
    lastShown = clock.instant();
    String line = stage.underWay(done, lastShown);
    if (terminal) {
      err.print('\r' + padded(line));
    } else {
      err.println(line);
    }
    err.flush();
  }

  private void finish() {
    if (stage == null) {
      return;
    }
    String line = stage.finished(done, clock.instant());
    err.println(terminal ? '\r' + padded(line) : line);
    err.flush();
    stage = null;
  }

  private static String padded(String line) {
    String cut = line.length() <= TERMINAL_WIDTH ? line : line.substring(0, TERMINAL_WIDTH);
    return cut + " ".repeat(TERMINAL_WIDTH - cut.length());
  }

  private record Stage(String name, long total, String unit, Instant start) {
    private static final double MILLIS = 1000.0;

    String underWay(long done, Instant now) {
      if (done == 0) {
        return name + " …";
      }
      double seconds = seconds(now);
      StringBuilder line = new StringBuilder(name).append("  ").append(grouped(done));
      if (total > 0) {
        line.append('/').append(grouped(total));
      }
      line.append(suffix());
      if (total > 0) {
        line.append("  ").append(Math.min(100, 100 * done / total)).append('%');
      }
      if (seconds >= 1) {
        line.append("  ").append(grouped(Math.round(done / seconds))).append("/s");
        if (total > done) {
          line.append("  ").append(Math.round((total - done) * seconds / done)).append(" s left");
        }
      }
      return line.toString();
    }

    String finished(long done, Instant now) {
      double seconds = seconds(now);
      String time = String.format(Locale.ROOT, "%.1f s", seconds);
      return done == 0
          ? name + ": done in " + time
          : name + ": " + grouped(done) + suffix() + " in " + time;
    }

    private String suffix() {
      return unit.isEmpty() ? "" : " " + unit;
    }

    private double seconds(Instant now) {
      return Duration.between(start, now).toMillis() / MILLIS;
    }

    private static String grouped(long number) {
      return String.format(Locale.ROOT, "%,d", number);
    }
  }
}

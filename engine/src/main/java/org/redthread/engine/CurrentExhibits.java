package org.redthread.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.redthread.engine.store.ExhibitDirectory;
import org.redthread.engine.store.Store;

/**
 * The exhibits of the store, read at most once a second, because every call needs them and they
 * change seldom. An exhibit that another server just entered is unreadable for at most that second:
 * too little is shown, never too much. Threads may share it.
 */
final class CurrentExhibits implements Supplier<ExhibitDirectory> {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Store store;
  private final InstantSource clock;
  private volatile Reading reading;

  CurrentExhibits(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.reading = new Reading(ExhibitDirectory.read(store), clock.instant());
  }

  private record Reading(ExhibitDirectory exhibits, Instant at) {}

  @Override
  public ExhibitDirectory get() {
    Reading current = reading;
    Instant now = clock.instant();
    if (Duration.between(current.at, now).abs().compareTo(FRESH) < 0) {
      return current.exhibits;
    }
    return refresh();
  }

  /** {@return the exhibits read anew, for calls that just changed them} */
  ExhibitDirectory refresh() {
    Reading fresh = new Reading(ExhibitDirectory.read(store), clock.instant());
    reading = fresh;
    return fresh.exhibits;
  }
}

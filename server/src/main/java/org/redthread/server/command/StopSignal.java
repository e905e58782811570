package org.redthread.server.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds a serving command until the process is asked to end (Ctrl-C, SIGTERM), and holds the end of
 * the process until the command has closed what it opened. Use it as the outermost resource, so
 * that it is closed last.
 */
final class StopSignal implements AutoCloseable {
  private static final long CLOSING_SECONDS = 30;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private StopSignal() {}

  /** {@return a signal that this process' end sets off} */
  static StopSignal install() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::stopAndWait, "stop-signal"));
    return signal;
  }

  /** Returns once the process is asked to end. */
  void await() {
    try {
      asked.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the process end. */
  @Override
  public void close() {
    closed.countDown();
  }

  private void stopAndWait() {
    asked.countDown();
    try {
      boolean inTime = closed.await(CLOSING_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        // The store recovers at its next start, as after a kill.
        Runtime.getRuntime().halt(ExitCode.FAILED.number());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

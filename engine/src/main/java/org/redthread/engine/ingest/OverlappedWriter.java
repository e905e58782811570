package org.redthread.engine.ingest;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * Writes one batch while the next is being planned: at most one is under way, so batches reach the
 * store in their order. Used by one thread; closing waits for the last batch.
 */
final class OverlappedWriter implements AutoCloseable {
  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private @Nullable Future<?> underWay;

  /** Waits for the batch before, then starts this one; throws what the batch before threw. */
  void submit(Runnable batch) {
    await();
    underWay = executor.submit(batch);
  }

  private void await() {
    Future<?> waited = underWay;
    underWay = null;
    if (waited == null) {
      return;
    }
    try {
      waited.get();
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof EngineException known) {
        throw known;
      }
      throw new EngineException(ErrorCode.INTERNAL, "load", "a batch could not be written", fault);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new EngineException(
          ErrorCode.INTERNAL, "load", "the load was stopped; load again to go on", stop);
    }
  }

  @Override
  public void close() {
    try {
      await();
    } finally {
      executor.shutdown();
    }
  }
}

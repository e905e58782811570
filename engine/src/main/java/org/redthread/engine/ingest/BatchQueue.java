package org.redthread.engine.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * Writes batches while the next one is being planned. Two are under way at a time, because the
 * database gives one transaction one processor; they are entered and committed in their order all
 * the same. Used by one thread; closing waits for the last batch.
 */
final class BatchQueue implements AutoCloseable {
  private static final int UNDER_WAY = 2;

  /** How long a batch holds its own work back for the one before it. */
  private static final long PATIENCE_SECONDS = 20;

  private final ExecutorService executor = Executors.newFixedThreadPool(UNDER_WAY);
  private final Deque<Steps> underWay = new ArrayDeque<>();

  /** What is to be written. */
  interface Batch {
    /** Writes what later batches may refer to; the batches before have done the same. */
    void enter();

    /**
     * Writes the rest.
     *
     * @param awaitPredecessor returns when the batch before is committed; throws {@link
     *     ErrorCode#CONFLICT} where that takes too long, so that two batches that wait for each
     *     other end
     */
    void write(Runnable awaitPredecessor);
  }

  private record Steps(CompletableFuture<Void> entered, CompletableFuture<Void> written) {
    Steps() {
      this(new CompletableFuture<>(), new CompletableFuture<>());
    }

    static Steps done() {
      Steps steps = new Steps();
      steps.entered.complete(null);
      steps.written.complete(null);
      return steps;
    }

    void fail(Throwable fault) {
      entered.completeExceptionally(fault);
      written.completeExceptionally(fault);
    }
  }

  /** Takes a batch when there is room for it; throws what an earlier batch threw. */
  void submit(Batch batch) {
    if (underWay.size() == UNDER_WAY) {
      finish(underWay.removeFirst());
    }
    Steps before = underWay.isEmpty() ? Steps.done() : underWay.getLast();
    Steps steps = new Steps();
    underWay.addLast(steps);
    executor.execute(() -> run(batch, before, steps));
  }

  private static void run(Batch batch, Steps before, Steps steps) {
    try {
      before.entered.join();
      batch.enter();
      steps.entered.complete(null);
      batch.write(() -> await(before.written));
      steps.written.complete(null);
    } catch (Throwable fault) {
      // Whatever it was, the thread that submits must learn of it, or it would wait for ever.
      steps.fail(cause(fault));
    }
  }

  private static Throwable cause(Throwable fault) {
    Throwable cause = fault instanceof CompletionException ? fault.getCause() : null;
    return cause == null ? fault : cause;
  }

  private static void await(CompletableFuture<Void> predecessor) {
    try {
      predecessor.copy().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException fault) {
      if (fault.getCause() instanceof TimeoutException) {
        throw new EngineException(
            ErrorCode.CONFLICT, "load", "the batch before takes too long", fault);
      }
      throw fault;
    }
  }

  private static void finish(Steps steps) {
    try {
      steps.written.get();
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
      while (!underWay.isEmpty()) {
        finish(underWay.removeFirst());
      }
    } finally {
      executor.close();
    }
  }
}

package org.redthread.engine.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.access.Caller;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * The one thread of an {@link AuditLog} that writes. Whatever has queued up while it forced the
 * last batch to disk goes out as the next batch with one force (group commit: DeWitt et al.,
 * "Implementation Techniques for Main Memory Database Systems", SIGMOD 1984), so the rate rises
 * with the number of callers while each still waits until its own entry is on disk.
 *
 * <p>A thread of its own, because a caller's thread that is interrupted during input or output
 * would close the file for all (see {@link java.nio.channels.InterruptibleChannel}).
 */
final class AuditWriter implements AutoCloseable {
  private static final int BATCH = 1024;
  private static final int BATCH_SUBJECTS = 20_000;

  private record Waiting(AuditFile.Draft draft, CompletableFuture<AuditEntry> done) {}

  private final AuditFile file;
  private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Waiting stop;
  private final Object gate = new Object();
  private final Thread thread;
  private boolean closed;

  private AuditWriter(AuditFile file) {
    this.file = file;
    AuditEvent nothing = AuditEvent.done("audit.close", List.of());
    this.stop =
        new Waiting(new AuditFile.Draft(Caller.system(), nothing), new CompletableFuture<>());
    this.thread = Thread.ofPlatform().name("audit-writer").daemon().unstarted(this::run);
  }

  /** {@return a writer at this file, whose thread runs until it is closed} */
  static AuditWriter start(AuditFile file) {
    AuditWriter writer = new AuditWriter(file);
    writer.thread.start();
    return writer;
  }

  /** {@return the entry, once it is on disk} Throws {@code STORE_UNAVAILABLE} where that fails. */
  AuditEntry append(Caller caller, AuditEvent event) {
    Waiting waiting = new Waiting(new AuditFile.Draft(caller, event), new CompletableFuture<>());
    synchronized (gate) {
      if (closed) {
        throw unavailable("the audit is closed", null);
      }
      queue.add(waiting);
    }
    try {
      return waiting.done().join();
    } catch (CompletionException e) {
      throw unavailable("the audit can't be written; free disk space or check its folder", e);
    }
  }

  /** Writes what still waits, then ends the thread and closes the file. */
  @Override
  public void close() throws IOException {
    synchronized (gate) {
      if (!closed) {
        closed = true;
        queue.add(stop);
      }
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    file.close();
  }

  private void run() {
    boolean stopped = false;
    while (!stopped) {
      List<Waiting> batch = nextBatch();
      stopped = batch.remove(stop);
      if (!batch.isEmpty()) {
        write(batch);
      }
    }
  }

  private void write(List<Waiting> batch) {
    try {
      List<AuditEntry> entries = file.append(batch.stream().map(Waiting::draft).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).done().complete(entries.get(i));
      }
    } catch (IOException | RuntimeException e) {
      batch.forEach(waiting -> waiting.done().completeExceptionally(e));
    }
  }

  private List<Waiting> nextBatch() {
    List<Waiting> batch = new ArrayList<>();
    try {
      batch.add(queue.take());
    } catch (InterruptedException e) {
      // Nobody has a reference to this thread but close(), which does not interrupt it.
      return batch;
    }
    int subjects = 0;
    while (batch.size() < BATCH && subjects < BATCH_SUBJECTS) {
      Waiting next = queue.poll();
      if (next == null) {
        return batch;
      }
      batch.add(next);
      subjects += next.draft().event().subjects().size();
    }
    return batch;
  }

  private static EngineException unavailable(String message, @Nullable Throwable cause) {
    return new EngineException(ErrorCode.STORE_UNAVAILABLE, "audit", message, cause);
  }
}

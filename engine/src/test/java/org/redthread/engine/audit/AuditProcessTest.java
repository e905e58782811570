package org.redthread.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.engine.access.Caller;

/** Another process appends to the same log and is killed in the middle of it. */
final class AuditProcessTest {
  private static final int ACKNOWLEDGED = 300;

  @TempDir private Path folder;

  @Test
  void keepsOneChainAndEveryAcknowledgedEntryThoughAWriterIsKilled() throws Exception {
    Path file = folder.resolve("audit.log");
    Process writer = start(file);
    long last = 0;
    try (AuditLog log = AuditLog.open(file, InstantSource.system());
        BufferedReader told = writer.inputReader(StandardCharsets.US_ASCII)) {
      for (int i = 0; i < ACKNOWLEDGED; i++) {
        last = Math.max(last, Long.parseLong(told.readLine()));
        if (i % 10 == 0) {
          log.append(Caller.system(), AuditEvent.done("test.here", List.of("entry-" + i)));
        }
      }
      writer.destroyForcibly().waitFor();
      log.append(Caller.system(), AuditEvent.done("test.after", List.of()));
    } finally {
      writer.destroyForcibly();
    }

    long acknowledged = last;
    assertThat(AuditLog.verify(file))
        .isInstanceOfSatisfying(
            AuditVerification.Intact.class,
            intact -> assertThat(intact.count()).isGreaterThan(acknowledged));
  }

  private static Process start(Path file) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Appends from four threads until it is killed, and prints each number once it is on disk. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      AuditLog log = AuditLog.open(Path.of(arguments[0]), InstantSource.system());
      ExecutorService pool = Executors.newFixedThreadPool(4);
      for (int i = 0; i < 4; i++) {
        pool.execute(() -> appendForEver(log));
      }
    }

    private static void appendForEver(AuditLog log) {
      while (true) {
        AuditEvent event = AuditEvent.done("test.there", List.of("person-a"));
        System.out.println(log.append(Caller.system(), event).sequence());
      }
    }
  }
}

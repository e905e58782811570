package org.redthread.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Purpose;
import org.redthread.engine.access.Role;
import org.redthread.engine.audit.AuditVerification.Broken;
import org.redthread.engine.audit.AuditVerification.Intact;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

final class AuditLogTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T08:00:00.123456789Z"));
  private static final Caller CALLER =
      new Caller("linh", Role.INVESTIGATOR, "A", Set.of(), Purpose.of("case \"7\" \\ คดี ๗ 😀"));

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("with space").resolve("audit.log");
  }

  @Test
  void writesOneJsonLineForEachEntry() throws IOException {
    AuditEntry entry;
    try (AuditLog log = AuditLog.open(file, CLOCK)) {
      entry =
          log.append(
              CALLER,
              new AuditEvent(
                  "entity.read",
                  List.of("person-b", "person-a"),
                  AuditOutcome.DONE,
                  Map.of("links", 3L, "entities", 2L)));
    }

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {"sequence":1,"at":"2026-11-23T08:00:00.123456Z","user":"linh","role":"INVESTIGATOR",\
            "action":"entity.read","purpose":"case \\"7\\" \\\\ คดี ๗ 😀",\
            "subjects":["person-b","person-a"],"outcome":"DONE",\
            "counts":{"entities":2,"links":3},"previous":"%s","hash":"%s"}
            """
                .formatted("0".repeat(64), entry.hash()));
  }

  @Test
  void hashesTheCanonicalFormWithoutTheHash() throws IOException {
    AuditEntry entry;
    try (AuditLog log = AuditLog.open(file, CLOCK)) {
      entry = log.append(CALLER, AuditEvent.done("entity.read", List.of("person-a")));
    }
    String canonical =
        "{\"action\":\"entity.read\",\"at\":\"2026-11-23T08:00:00.123456Z\",\"counts\":{},"
            + "\"outcome\":\"DONE\",\"previous\":\""
            + "0".repeat(64)
            + "\",\"purpose\":\"case \\\"7\\\" \\\\ คดี ๗ 😀\",\"role\":\"INVESTIGATOR\","
            + "\"sequence\":1,\"subjects\":[\"person-a\"],\"user\":\"linh\"}";

    assertThat(entry.hash())
        .isEqualTo(AuditForm.sha256(canonical.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void goesOnWithTheChainWhenOpenedAgain() {
    AuditEntry first = appended(1).getLast();
    AuditEntry second = appended(1).getLast();

    assertThat(second.sequence()).isEqualTo(2);
    assertThat(second.previous()).isEqualTo(first.hash());
    assertThat(AuditLog.verify(file)).isEqualTo(new Intact(2, second.hash(), 0));
  }

  @Test
  void verifiesAnEmptyLogAndMissesAMissingOne() {
    refused(() -> AuditLog.verify(file), ErrorCode.NOT_FOUND);

    appended(0);

    assertThat(AuditLog.verify(file)).isEqualTo(new Intact(0, AuditEntry.NO_HASH, 0));
  }

  @Test
  void provesThatItContinuesFromANotedHead() {
    String noted = appended(3).getLast().hash();
    appended(3);

    assertThat(AuditLog.verify(file, java.util.Optional.of(noted)).isIntact()).isTrue();
    assertThat(AuditLog.verify(file, java.util.Optional.of("f".repeat(64))))
        .isEqualTo(new Broken(0, AuditFault.NOT_CONTINUED));
  }

  @Test
  void listsByPagesOverAFileOfManyBlocks() {
    List<AuditEntry> all = appended(900);

    try (AuditLog log = AuditLog.open(file, CLOCK)) {
      for (long from : new long[] {1, 2, 137, 450, 899, 900}) {
        assertThat(log.list(from, 7))
            .isEqualTo(all.subList((int) from - 1, Math.min(900, (int) from + 6)));
      }
      assertThat(log.list(901, 7)).isEmpty();
      assertThat(log.head()).isEqualTo(new AuditHead(900, all.getLast().hash()));
      refused(() -> log.list(0, 1), ErrorCode.INVALID_PARAMETER);
      refused(() -> log.list(1, 0), ErrorCode.INVALID_PARAMETER);
      refused(() -> log.list(1, AuditLog.PAGE + 1), ErrorCode.INVALID_PARAMETER);
    }
  }

  @Test
  void keepsOneChainWhenTwoLogsAppendFromManyThreads() throws Exception {
    List<Future<AuditEntry>> written = new ArrayList<>();
    try (AuditLog one = AuditLog.open(file, CLOCK);
        AuditLog two = AuditLog.open(file, CLOCK);
        ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 400; i++) {
        AuditLog log = i % 2 == 0 ? one : two;
        AuditEvent event = AuditEvent.done("entity.read", List.of("person-" + i));
        written.add(pool.submit(() -> log.append(CALLER, event)));
      }
    }

    List<Long> sequences = new ArrayList<>();
    for (Future<AuditEntry> each : written) {
      sequences.add(each.get().sequence());
    }
    assertThat(sequences)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 400).boxed().toList());
    assertThat(AuditLog.verify(file))
        .isInstanceOfSatisfying(
            Intact.class,
            intact -> {
              assertThat(intact.count()).isEqualTo(400);
              assertThat(intact.notices()).isZero();
            });
  }

  @Test
  void isNotClosedByAnInterruptedCaller() {
    try (AuditLog log = AuditLog.open(file, CLOCK)) {
      Thread.currentThread().interrupt();
      log.append(CALLER, AuditEvent.done("entity.read", List.of("person-a")));

      assertThat(Thread.interrupted()).isTrue();
      log.append(CALLER, AuditEvent.done("entity.read", List.of("person-b")));
      assertThat(log.head().sequence()).isEqualTo(2);
    }
  }

  @Test
  void refusesToAppendWhenClosed() {
    AuditLog log = AuditLog.open(file, CLOCK);
    log.close();
    log.close();

    refused(
        () -> log.append(CALLER, AuditEvent.done("entity.read", List.of())),
        ErrorCode.STORE_UNAVAILABLE);
  }

  @Test
  void setsATornLineAsideAndSaysSo() throws IOException {
    appended(2);
    String torn = "{\"sequence\":3,\"at\":\"2026-11";
    Files.writeString(file, torn, StandardOpenOption.APPEND);
    assertThat(AuditLog.verify(file)).isEqualTo(new Broken(3, AuditFault.TORN));

    AuditEntry next = appended(1).getLast();

    assertThat(Files.readString(file.resolveSibling("audit.log.torn"))).isEqualTo(torn + "\n");
    assertThat(next.sequence()).isEqualTo(4);
    assertThat(AuditLog.verify(file)).isEqualTo(new Intact(4, next.hash(), 1));
    try (AuditLog log = AuditLog.open(file, CLOCK)) {
      AuditEntry notice = log.list(3, 1).getFirst();
      assertThat(notice.event())
          .isEqualTo(
              new AuditEvent(
                  "audit.torn-line-set-aside",
                  List.of("sha256:" + AuditForm.sha256(torn.getBytes(StandardCharsets.UTF_8))),
                  AuditOutcome.NOTICE,
                  Map.of("bytes", (long) torn.length())));
      assertThat(notice.role()).isEqualTo("SYSTEM");
    }
  }

  @Test
  void setsATornLineOfAnotherProcessAsideWhileOpen() throws IOException {
    try (AuditLog log = AuditLog.open(file, CLOCK)) {
      log.append(CALLER, AuditEvent.done("entity.read", List.of("person-a")));
      Files.writeString(file, "{\"seq", StandardOpenOption.APPEND);

      AuditEntry next = log.append(CALLER, AuditEvent.done("entity.read", List.of("person-b")));

      assertThat(next.sequence()).isEqualTo(3);
    }
    assertThat(AuditLog.verify(file).isIntact()).isTrue();
  }

  @Test
  void takesAHeadThatLagsBehindForNoFault() throws IOException {
    appended(2);
    byte[] head = Files.readAllBytes(headFile());
    appended(2);
    Files.write(headFile(), head);

    assertThat(AuditLog.verify(file).isIntact()).isTrue();
    assertThat(appended(1).getLast().sequence()).isEqualTo(5);
    assertThat(AuditLog.verify(file))
        .isInstanceOfSatisfying(Intact.class, intact -> assertThat(intact.notices()).isZero());
  }

  @Test
  void stillShowsARemovedEndAfterARestart() throws IOException {
    appended(5);
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, 3));
    assertThat(AuditLog.verify(file)).isEqualTo(new Broken(4, AuditFault.TAIL_REMOVED));

    appended(1);

    assertThat(AuditLog.verify(file)).isEqualTo(new Broken(4, AuditFault.REMOVED));
    assertThat(Files.readString(file)).contains("audit.tail-removed");
  }

  @Test
  void stillShowsARemovedFileAfterItIsBegunAnew() throws IOException {
    try (AuditLog log = AuditLog.open(file, CLOCK)) {
      log.append(CALLER, AuditEvent.done("entity.read", List.of("person-a")));
      Files.delete(file);
      assertThat(AuditLog.verify(file)).isEqualTo(new Broken(1, AuditFault.TAIL_REMOVED));

      log.append(CALLER, AuditEvent.done("entity.read", List.of("person-b")));
    }
    assertThat(AuditLog.verify(file)).isEqualTo(new Broken(1, AuditFault.REMOVED));
  }

  @Test
  void stillShowsARewrittenLogAfterARestart() throws IOException {
    appended(3);
    byte[] head = Files.readAllBytes(headFile());
    Files.delete(file);
    Files.delete(headFile());
    appended(4, "other.action");
    Files.write(headFile(), head);
    assertThat(AuditLog.verify(file)).isEqualTo(new Broken(3, AuditFault.REWRITTEN));

    appended(1);

    assertThat(AuditLog.verify(file).isIntact()).isFalse();
  }

  @Test
  void tellsOfAMissingHead() throws IOException {
    appended(2);
    Files.delete(headFile());
    assertThat(AuditLog.verify(file)).isEqualTo(new Broken(0, AuditFault.HEAD_MISSING));

    appended(1);

    assertThat(AuditLog.verify(file))
        .isInstanceOfSatisfying(
            Intact.class,
            intact -> {
              assertThat(intact.count()).isEqualTo(4);
              assertThat(intact.notices()).isEqualTo(1);
            });
  }

  @Test
  void goesOnAfterAChangedLastLineAndStillShowsIt() throws IOException {
    appended(3);
    String content = Files.readString(file);
    int last = content.lastIndexOf("person-");
    Files.writeString(file, content.substring(0, last) + "q" + content.substring(last + 1));

    appended(1);

    assertThat(AuditLog.verify(file)).isEqualTo(new Broken(3, AuditFault.CHANGED));
    try (AuditLog log = AuditLog.open(file, CLOCK)) {
      refused(() -> log.list(1, 10), ErrorCode.INVALID_INPUT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0812345678",
        "+66812345678",
        "dao@example.org",
        "Dao Testperson",
        "ดาว",
        "a\nb",
        "a\u0000",
        "-a"
      })
  void refusesSubjectsThatAreNoIds(String subject) {
    refused(() -> AuditEvent.done("entity.read", List.of(subject)), ErrorCode.INVALID_PARAMETER);
  }

  @Test
  void refusesEveryOtherValueOfTheWrongForm() {
    refused(() -> AuditEvent.done("Read\n", List.of()), ErrorCode.INVALID_PARAMETER);
    refused(
        () -> new AuditEvent("a", List.of(), AuditOutcome.DONE, Map.of("dao t", 1L)),
        ErrorCode.INVALID_PARAMETER);
    refused(
        () -> new AuditEvent("a", List.of(), AuditOutcome.DONE, Map.of("a", Long.MIN_VALUE)),
        ErrorCode.INVALID_PARAMETER);
    Caller forged = new Caller("linh\n{", Role.ANALYST, "", Set.of(), Purpose.NONE);
    try (AuditLog log = AuditLog.open(file, CLOCK)) {
      refused(
          () -> log.append(forged, AuditEvent.done("a", List.of())), ErrorCode.INVALID_PARAMETER);
      assertThat(log.head()).isEqualTo(AuditHead.NONE);
    }
  }

  private Path headFile() {
    return file.resolveSibling("audit.head");
  }

  private List<AuditEntry> appended(int count) {
    return appended(count, "entity.read");
  }

  private List<AuditEntry> appended(int count, String action) {
    try (AuditLog log = AuditLog.open(file, CLOCK);
        ExecutorService pool = Executors.newFixedThreadPool(32)) {
      List<Future<AuditEntry>> futures = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        AuditEvent event = AuditEvent.done(action, List.of("person-" + i));
        futures.add(pool.submit(() -> log.append(CALLER, event)));
      }
      List<AuditEntry> entries = new ArrayList<>();
      for (Future<AuditEntry> each : futures) {
        entries.add(each.get());
      }
      entries.sort(java.util.Comparator.comparingLong(AuditEntry::sequence));
      return entries;
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}

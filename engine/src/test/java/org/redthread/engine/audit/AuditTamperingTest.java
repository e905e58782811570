package org.redthread.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Purpose;
import org.redthread.engine.access.Role;
import org.redthread.engine.audit.AuditVerification.Broken;

/** Whatever is done to a log of fifty lines shows. */
final class AuditTamperingTest {
  private static final long SEED = 20261123;
  private static final int LINES = 50;
  private static final int CASES = 150;

  @TempDir private Path folder;
  private Path file;
  private byte[] original;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("audit.log");
    Caller caller =
        new Caller("linh", Role.INVESTIGATOR, "A", Set.of(), Purpose.of("case 7, คดี ๗"));
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T08:00:00.5Z"));
    try (AuditLog log = AuditLog.open(file, clock)) {
      for (int i = 0; i < LINES; i++) {
        log.append(
            caller,
            new AuditEvent(
                "entity.read", List.of("person-" + i), AuditOutcome.DONE, Map.of("links", 1L)));
      }
    }
    original = Files.readAllBytes(file);
    assertThat(AuditLog.verify(file).isIntact()).isTrue();
  }

  @Test
  void showsEveryChangedByte() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      byte[] changed = original.clone();
      int at = random.nextInt(changed.length);
      byte value = (byte) random.nextInt(256);
      changed[at] = changed[at] == value ? (byte) (value ^ 1) : value;
      broken(changed, "byte " + at + " changed to " + changed[at]);
    }
  }

  @Test
  void showsEveryRemovedAndAddedByte() throws IOException {
    Random random = new Random(SEED + 1);
    byte[] likely = "\n\r 0{},:\"".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    for (int i = 0; i < CASES; i++) {
      int at = i == 0 ? original.length - 1 : random.nextInt(original.length);
      byte[] shorter = new byte[original.length - 1];
      System.arraycopy(original, 0, shorter, 0, at);
      System.arraycopy(original, at + 1, shorter, at, original.length - at - 1);
      broken(shorter, "byte " + at + " removed");
      byte[] longer = new byte[original.length + 1];
      System.arraycopy(original, 0, longer, 0, at + 1);
      longer[at + 1] = likely[random.nextInt(likely.length)];
      System.arraycopy(original, at + 1, longer, at + 2, original.length - at - 1);
      broken(longer, "byte " + longer[at + 1] + " added after " + at);
    }
  }

  @Test
  void showsEveryRemovedLineAtItsPlace() throws IOException {
    for (int line = 1; line <= LINES; line++) {
      List<String> lines = lines();
      lines.remove(line - 1);
      AuditFault fault = line == LINES ? AuditFault.TAIL_REMOVED : AuditFault.REMOVED;
      assertThat(verify(lines)).isEqualTo(new Broken(line, fault));
    }
  }

  @Test
  void showsEverySwapAtItsPlace() throws IOException {
    Random random = new Random(SEED + 2);
    for (int i = 0; i < CASES; i++) {
      int one = random.nextInt(LINES);
      int other = (one + 1 + random.nextInt(LINES - 1)) % LINES;
      List<String> lines = lines();
      java.util.Collections.swap(lines, one, other);
      assertThat(verify(lines))
          .as("lines %d and %d swapped", one, other)
          .isEqualTo(new Broken(Math.min(one, other) + 1, AuditFault.REORDERED));
    }
  }

  @Test
  void showsARepeatedLine() throws IOException {
    List<String> lines = lines();
    lines.add(20, lines.get(5));

    assertThat(verify(lines)).isEqualTo(new Broken(21, AuditFault.REORDERED));
  }

  @Test
  void showsAForgedNumberThoughItsHashIsRight() throws IOException {
    List<String> lines = lines();
    AuditEntry entry = AuditForm.read(bytes(lines.get(9))).orElseThrow();
    lines.set(9, forged(entry, 12, entry.previous()));
    assertThat(verify(lines)).isEqualTo(new Broken(10, AuditFault.FORGED_SEQUENCE));

    lines.set(9, forged(entry, 10, "a".repeat(64)));
    assertThat(verify(lines)).isEqualTo(new Broken(10, AuditFault.FORGED_SEQUENCE));
  }

  @Test
  void showsALineThatIsWrittenAnewWithItsHashAtTheNextOne() throws IOException {
    List<String> lines = lines();
    AuditEntry entry = AuditForm.read(bytes(lines.get(9))).orElseThrow();
    AuditEntry other =
        new AuditEntry(
            entry.sequence(),
            entry.at(),
            "somebody",
            entry.role(),
            entry.purpose(),
            entry.event(),
            entry.previous(),
            entry.hash());
    lines.set(9, forged(other, 10, entry.previous()));
    assertThat(verify(lines)).isEqualTo(new Broken(11, AuditFault.FORGED_SEQUENCE));

    List<String> last = lines();
    AuditEntry end = AuditForm.read(bytes(last.getLast())).orElseThrow();
    last.set(LINES - 1, forged(withUser(end, "somebody"), LINES, end.previous()));
    assertThat(verify(last)).isEqualTo(new Broken(LINES, AuditFault.REWRITTEN));
  }

  @Test
  void showsEveryChangeOfTheHead() throws IOException {
    Path head = folder.resolve("audit.head");
    byte[] content = Files.readAllBytes(head);
    for (int at = 0; at < content.length; at++) {
      byte[] changed = content.clone();
      changed[at] ^= 1;
      Files.write(head, changed);
      assertThat(AuditLog.verify(file).isIntact()).as("byte " + at).isFalse();
    }
  }

  private static String forged(AuditEntry entry, long sequence, String previous) {
    AuditEntry sealed =
        AuditForm.seal(
            new AuditEntry(
                sequence,
                entry.at(),
                entry.user(),
                entry.role(),
                entry.purpose(),
                entry.event(),
                previous,
                entry.hash()));
    return new String(AuditForm.write(sealed), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static AuditEntry withUser(AuditEntry entry, String user) {
    return new AuditEntry(
        entry.sequence(),
        entry.at(),
        user,
        entry.role(),
        entry.purpose(),
        entry.event(),
        entry.previous(),
        entry.hash());
  }

  private static byte[] bytes(String line) {
    return line.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private List<String> lines() throws IOException {
    Files.write(file, original);
    return new ArrayList<>(Files.readAllLines(file));
  }

  private AuditVerification verify(List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n");
    return AuditLog.verify(file);
  }

  private void broken(byte[] content, String what) throws IOException {
    Files.write(file, content);
    assertThat(AuditLog.verify(file).isIntact()).as("seed %d: %s", SEED, what).isFalse();
  }
}

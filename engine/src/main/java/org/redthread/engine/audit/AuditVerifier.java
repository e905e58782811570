package org.redthread.engine.audit;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.audit.AuditVerification.Broken;
import org.redthread.engine.audit.AuditVerification.Intact;

/**
 * Walks the chain once from the first line. Memory: one line at a time, however long the log is.
 * Used once for one verification.
 */
final class AuditVerifier {
  private final AuditLines lines;
  private final long size;
  private final Optional<AuditHead> told;
  private final Optional<String> noted;
  private AuditHead last = AuditHead.NONE;
  private long notices;
  private boolean toldSeen;
  private boolean notedSeen;

  /**
   * @param lines the log's lines
   * @param size how many bytes of the log there are to check
   * @param told what the head file tells; empty where it tells nothing
   * @param noted a hash that was noted earlier and must still stand in the log
   */
  AuditVerifier(AuditLines lines, long size, Optional<AuditHead> told, Optional<String> noted) {
    this.lines = lines;
    this.size = size;
    this.told = told;
    this.noted = noted;
    see(AuditHead.NONE);
  }

  /** {@return the first fault, or that there is none} */
  AuditVerification verify(boolean headFileExists) throws IOException {
    long number = 0;
    Optional<byte[]> line = lines.next();
    while (line.isPresent()) {
      number++;
      AuditFault fault = check(AuditForm.read(line.get()));
      if (fault != null) {
        return new Broken(number, fault);
      }
      line = lines.next();
    }
    return atTheEnd(number, headFileExists);
  }

  private AuditVerification atTheEnd(long count, boolean headFileExists) {
    if (lines.position() < size) {
      return new Broken(count + 1, AuditFault.TORN);
    }
    if (told.isEmpty()) {
      AuditFault fault = headFileExists ? AuditFault.HEAD_CHANGED : AuditFault.HEAD_MISSING;
      return new Broken(0, fault);
    }
    if (told.get().sequence() > last.sequence()) {
      return new Broken(count + 1, AuditFault.TAIL_REMOVED);
    }
    if (!toldSeen) {
      return new Broken(told.get().sequence(), AuditFault.REWRITTEN);
    }
    if (noted.isPresent() && !notedSeen) {
      return new Broken(0, AuditFault.NOT_CONTINUED);
    }
    return new Intact(count, last.hash(), notices);
  }

  private @Nullable AuditFault check(Optional<AuditEntry> read) throws IOException {
    if (read.isEmpty()) {
      return AuditFault.CHANGED;
    }
    AuditEntry entry = read.get();
    boolean follows = entry.previous().equals(last.hash());
    long expected = last.sequence() + 1;
    if (entry.sequence() == expected && follows) {
      accept(entry);
      return null;
    }
    if (entry.sequence() == expected || follows) {
      return AuditFault.FORGED_SEQUENCE;
    }
    boolean elsewhere = entry.sequence() < expected || standsLater(expected);
    return elsewhere ? AuditFault.REORDERED : AuditFault.REMOVED;
  }

  private void accept(AuditEntry entry) {
    last = new AuditHead(entry.sequence(), entry.hash());
    notices += entry.event().outcome() == AuditOutcome.NOTICE ? 1 : 0;
    see(last);
  }

  private void see(AuditHead place) {
    toldSeen |= told.filter(place::equals).isPresent();
    notedSeen |= noted.filter(place.hash()::equals).isPresent();
  }

  private boolean standsLater(long sequence) throws IOException {
    Optional<byte[]> line = lines.next();
    while (line.isPresent()) {
      if (AuditForm.read(line.get()).filter(e -> e.sequence() == sequence).isPresent()) {
        return true;
      }
      line = lines.next();
    }
    return false;
  }
}

package org.redthread.engine.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/** Finds entries by their number: binary search over places in the file, since numbers ascend. */
final class AuditPages {
  /** Below this many bytes it is as fast to read line by line. */
  private static final long SHORT = 1 << 16;

  private AuditPages() {}

  /** {@return the entry with this number, or empty where none stands in its place} */
  static Optional<AuditEntry> find(AuditLines lines, long size, long sequence) throws IOException {
    return list(lines, size, sequence, 1).stream()
        .filter(entry -> entry.sequence() == sequence)
        .findFirst();
  }

  /**
   * {@return the entries from this number on, ascending, at most {@code limit}} Throws {@code
   * INVALID_INPUT} for a line that is not as it was written.
   */
  static List<AuditEntry> list(AuditLines lines, long size, long from, int limit)
      throws IOException {
    lines.seek(startBefore(lines, size, from));
    List<AuditEntry> entries = new ArrayList<>();
    Optional<byte[]> line = lines.next();
    while (line.isPresent() && entries.size() < limit) {
      AuditEntry entry = entryOf(line.get());
      if (entry.sequence() >= from) {
        entries.add(entry);
      }
      line = lines.next();
    }
    return entries;
  }

  /** The beginning of a line, at or a little before the first one with this number or a later. */
  private static long startBefore(AuditLines lines, long size, long from) throws IOException {
    long low = 0;
    long high = size;
    while (high - low > SHORT) {
      long middle = lines.lineStartFrom(low + (high - low) / 2);
      if (middle >= high) {
        return low;
      }
      lines.seek(middle);
      Optional<byte[]> line = lines.next();
      if (line.isEmpty()) {
        return low;
      }
      if (entryOf(line.get()).sequence() < from) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static AuditEntry entryOf(byte[] line) {
    return AuditForm.read(line)
        .orElseThrow(
            () ->
                new EngineException(
                    ErrorCode.INVALID_INPUT,
                    "audit",
                    "a line of the audit is not as it was written; verify the audit"));
  }
}

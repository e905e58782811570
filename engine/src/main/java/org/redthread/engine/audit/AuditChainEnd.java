package org.redthread.engine.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redthread.engine.access.DurableFile;

/**
 * Where the next line goes, and what it links to, found from the log and its head.
 *
 * <p>A line that was cut off while written (its writer was killed or the disk was full) was never
 * acknowledged to anybody. It is set aside in {@code NAME.torn} and a notice tells of it.
 *
 * <p>Nothing else is put right. Where log and head contradict each other, the chain goes on from
 * the head, so that every later verification still finds the break, and a notice tells of it: a
 * restart must not make a removal disappear.
 *
 * @param end the length of the log's whole lines in bytes
 * @param head what the next line links to
 * @param notices what the log must be told
 */
record AuditChainEnd(long end, AuditHead head, List<AuditEvent> notices) {
  AuditChainEnd {
    notices = List.copyOf(notices);
  }

  /** {@return the end of this log} Sets a torn line aside. Called under the log's guard. */
  static AuditChainEnd find(Path log, FileChannel channel, AuditHeadFile headFile)
      throws IOException {
    List<AuditEvent> notices = new ArrayList<>();
    long end = new AuditLines(channel, channel.size()).endOfLines();
    if (end < channel.size()) {
      notices.add(setAside(log, channel, end));
    }
    AuditHead head = headOf(channel, end, headFile, notices);
    return new AuditChainEnd(end, head, notices);
  }

  private static AuditHead headOf(
      FileChannel channel, long end, AuditHeadFile headFile, List<AuditEvent> notices)
      throws IOException {
    AuditHead last = lastOf(channel, end, notices);
    Optional<AuditHead> told = headFile.read();
    if (told.isEmpty()) {
      if (end > 0 || headFile.exists()) {
        notices.add(notice("audit.head-missing", Map.of("lastSequence", last.sequence())));
      }
      return last;
    }
    AuditHead head = told.get();
    if (head.equals(last) || continues(channel, end, head, last)) {
      return last;
    }
    notices.add(
        notice(
            head.sequence() > last.sequence() ? "audit.tail-removed" : "audit.rewritten",
            Map.of("headSequence", head.sequence(), "lastSequence", last.sequence())));
    return new AuditHead(Math.max(head.sequence(), last.sequence()), head.hash());
  }

  /** The head may be older than the log after a power cut, or while another process writes. */
  private static boolean continues(FileChannel channel, long end, AuditHead head, AuditHead last)
      throws IOException {
    if (head.sequence() >= last.sequence()) {
      return false;
    }
    if (head.sequence() == 0) {
      return head.equals(AuditHead.NONE);
    }
    return AuditPages.find(new AuditLines(channel, end), end, head.sequence())
        .filter(entry -> entry.hash().equals(head.hash()))
        .isPresent();
  }

  private static AuditHead lastOf(FileChannel channel, long end, List<AuditEvent> notices)
      throws IOException {
    AuditLines lines = new AuditLines(channel, end);
    Optional<byte[]> last = lines.last();
    if (last.isEmpty()) {
      return AuditHead.NONE;
    }
    Optional<AuditEntry> entry = AuditForm.read(last.get());
    if (entry.isPresent()) {
      return new AuditHead(entry.get().sequence(), entry.get().hash());
    }
    lines.seek(0);
    long count = 0;
    while (lines.next().isPresent()) {
      count++;
    }
    notices.add(notice("audit.line-unreadable", Map.of("line", count)));
    return new AuditHead(count, AuditEntry.NO_HASH);
  }

  private static AuditEvent setAside(Path log, FileChannel channel, long end) throws IOException {
    ByteBuffer torn = ByteBuffer.allocate(Math.toIntExact(channel.size() - end));
    while (torn.hasRemaining() && channel.read(torn, end + torn.position()) >= 0) {
      // A read may give less than was asked for.
    }
    byte[] bytes = torn.array();
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    kept.writeBytes(bytes);
    kept.write('\n');
    Path side = log.resolveSibling(log.getFileName() + ".torn");
    DurableFile.createOwnerOnly(side);
    try (FileChannel out = FileChannel.open(side, StandardOpenOption.WRITE)) {
      DurableFile.writeFully(out, ByteBuffer.wrap(kept.toByteArray()), out.size());
      out.force(true);
    }
    DurableFile.forceFolder(side);
    channel.truncate(end);
    channel.force(true);
    return new AuditEvent(
        "audit.torn-line-set-aside",
        List.of("sha256:" + AuditForm.sha256(bytes)),
        AuditOutcome.NOTICE,
        Map.of("bytes", (long) bytes.length));
  }

  private static AuditEvent notice(String action, Map<String, Long> counts) {
    return new AuditEvent(action, List.of(), AuditOutcome.NOTICE, counts);
  }
}

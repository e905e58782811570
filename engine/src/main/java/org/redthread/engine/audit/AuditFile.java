package org.redthread.engine.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.DurableFile;
import org.redthread.engine.access.FileGuard;

/**
 * The log and its head, as one writer works on them. Before each write it looks whether the file is
 * as it left it; if another process has appended, or the file was replaced, it finds the end of the
 * chain anew ({@link AuditChainEnd}).
 *
 * <p>Not thread-safe: {@link AuditWriter}'s one thread uses it.
 */
final class AuditFile implements AutoCloseable {
  /** An entry that waits for its place in the chain. */
  record Draft(Caller caller, AuditEvent event) {}

  private static final long UNKNOWN = -1;

  private final Path path;
  private final InstantSource clock;
  private final FileGuard guard;
  private final AuditHeadFile headFile;
  private @Nullable FileChannel channel;
  private @Nullable Object fileKey;
  private long end = UNKNOWN;
  private AuditHead head = AuditHead.NONE;

  AuditFile(Path path, InstantSource clock) throws IOException {
    this.path = path;
    this.clock = clock;
    Files.createDirectories(DurableFile.folderOf(path));
    this.guard = FileGuard.of(path);
    this.headFile = new AuditHeadFile(path);
  }

  /**
   * Appends the drafts in their order, by one write, and forces them to disk.
   *
   * @return the entries as written, without the notices that may stand before them
   * @throws IOException where that fails; the drafts then count as not written, though after a
   *     fault of the disk whole lines of them may stand in the log
   */
  List<AuditEntry> append(List<Draft> drafts) throws IOException {
    try (FileGuard.Hold hold = guard.acquire()) {
      Objects.requireNonNull(hold);
      FileChannel open = current();
      List<Draft> all = new ArrayList<>();
      if (open.size() != end) {
        AuditChainEnd found = AuditChainEnd.find(path, open, headFile);
        head = found.head();
        end = found.end();
        found.notices().forEach(notice -> all.add(new Draft(Caller.system(), notice)));
      }
      int notices = all.size();
      all.addAll(drafts);
      List<AuditEntry> entries = write(open, all);
      return List.copyOf(entries.subList(notices, entries.size()));
    }
  }

  private List<AuditEntry> write(FileChannel open, List<Draft> drafts) throws IOException {
    List<AuditEntry> entries = seal(drafts);
    ByteArrayOutputStream lines = new ByteArrayOutputStream(512 * drafts.size());
    for (AuditEntry entry : entries) {
      lines.writeBytes(AuditForm.write(entry));
      lines.write('\n');
    }
    long before = end;
    end = UNKNOWN;
    try {
      DurableFile.writeFully(open, ByteBuffer.wrap(lines.toByteArray()), before);
      open.force(false);
    } catch (IOException e) {
      takeBack(open, before, e);
      throw e;
    }
    if (!entries.isEmpty()) {
      head = new AuditHead(entries.getLast().sequence(), entries.getLast().hash());
    }
    headFile.write(head);
    end = before + lines.size();
    return entries;
  }

  private static void takeBack(FileChannel open, long before, IOException reason) {
    try {
      open.truncate(before);
    } catch (IOException e) {
      // What half stands there now is set aside as a torn line before the next write.
      reason.addSuppressed(e);
    }
  }

  private List<AuditEntry> seal(List<Draft> drafts) {
    List<AuditEntry> entries = new ArrayList<>(drafts.size());
    long sequence = head.sequence();
    String previous = head.hash();
    for (Draft draft : drafts) {
      sequence++;
      AuditEntry entry =
          AuditForm.seal(
              new AuditEntry(
                  sequence,
                  clock.instant().truncatedTo(ChronoUnit.MICROS),
                  draft.caller().user(),
                  AuditEntry.roleOf(draft.caller()),
                  draft.caller().purpose().text(),
                  draft.event(),
                  previous,
                  AuditEntry.NO_HASH));
      entries.add(entry);
      previous = entry.hash();
    }
    return entries;
  }

  /** The file that now stands at the path, since somebody may have moved the one that was open. */
  private FileChannel current() throws IOException {
    if (!Files.exists(path)) {
      DurableFile.createOwnerOnly(path);
      DurableFile.forceFolder(path);
    }
    Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    FileChannel open = channel;
    if (open == null || !Objects.equals(key, fileKey)) {
      close();
      open = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
      channel = open;
      fileKey = key;
      end = UNKNOWN;
    }
    return open;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}

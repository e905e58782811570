package org.redthread.engine.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.DurableFile;
import org.redthread.engine.access.FileGuard;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * The append-only, hash-chained file of who did what. Each line carries the hash of the line before
 * it, so a line that is changed, removed or moved breaks the chain there; a head file beside it,
 * {@code audit.head} for {@code audit.log}, tells where the chain ends, so removed last lines show
 * too. {@link AuditForm} says what a line looks like and what its hash is over.
 *
 * <p><b>Limit.</b> No key is involved: a key on the same machine would protect against nobody who
 * may write there. Who can write the log and the head can therefore write both anew, whole. Against
 * that, note the head's hash outside of this machine (in a protocol, at another agency) and give it
 * to {@link #verify(Path, Optional)} later: it must still stand in the chain.
 *
 * <p>An append returns when its entry is on disk, and is refused where it can't be written: callers
 * append before they hand out an answer. A line that was cut off by a crash is set aside in {@code
 * NAME.torn} with a notice in the log. For a copy of the files while they are written, copy the
 * head first.
 *
 * <p>Thread-safe; several processes may append to one file.
 */
public final class AuditLog implements AutoCloseable {
  /** The most entries that {@link #list} gives at once. */
  public static final int PAGE = 1000;

  private static final Pattern USER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final Path path;
  private final AuditWriter writer;

  private AuditLog(Path path, AuditWriter writer) {
    this.path = path;
    this.writer = writer;
  }

  /**
   * {@return the log in this file, which is created with its folder where there is none} Sets a
   * torn last line aside. Throws {@code STORE_UNAVAILABLE} where the file can't be read and
   * written.
   */
  public static AuditLog open(Path path, InstantSource clock) {
    try {
      AuditFile file = new AuditFile(path, clock);
      file.append(List.of());
      return new AuditLog(path, AuditWriter.start(file));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Appends one entry and waits until it is on disk. An interrupt does not end the wait.
   *
   * @return the entry as it stands in the log
   * @throws EngineException {@code INVALID_PARAMETER} for a caller whose name is not in the form of
   *     user names, {@code STORE_UNAVAILABLE} where the log can't be written or is closed
   */
  public AuditEntry append(Caller caller, AuditEvent event) {
    if (!USER.matcher(caller.user()).matches()) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "user", "is not in the form of a user name");
    }
    return writer.append(caller, event);
  }

  /**
   * {@return the entries from this number on, ascending} The next page begins after its last entry.
   *
   * @param fromSequence the first number wanted, from 1
   * @param limit how many at most, 1 to {@link #PAGE}
   * @throws EngineException {@code INVALID_PARAMETER} for a figure out of range, {@code
   *     INVALID_INPUT} where a line on the way is not as it was written
   */
  public List<AuditEntry> list(long fromSequence, int limit) {
    require(fromSequence >= 1, "from", "must be 1 or more");
    require(limit >= 1 && limit <= PAGE, "limit", "must be 1 to " + PAGE);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = channel.size();
      return AuditPages.list(new AuditLines(channel, size), size, fromSequence, limit);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * {@return the last entry's number and hash} Throws {@code INVALID_INPUT} where the last line is
   * not as it was written.
   */
  public AuditHead head() {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      Optional<byte[]> last = new AuditLines(channel, channel.size()).last();
      if (last.isEmpty()) {
        return AuditHead.NONE;
      }
      AuditEntry entry =
          AuditForm.read(last.get())
              .orElseThrow(
                  () ->
                      new EngineException(
                          ErrorCode.INVALID_INPUT, "audit", "the last line is not as written"));
      return new AuditHead(entry.sequence(), entry.hash());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** {@return whether the log in this file is as it was written, up to its head} */
  public static AuditVerification verify(Path path) {
    return verify(path, Optional.empty());
  }

  /**
   * Checks the whole chain. Does not disturb a process that appends: lines appended meanwhile are
   * not looked at.
   *
   * @param path the log; its head file is expected beside it
   * @param noted a head's hash that was noted earlier, which must still stand in the chain
   * @return the first fault, or that there is none
   * @throws EngineException {@code NOT_FOUND} where there is neither a log nor a head, {@code
   *     STORE_UNAVAILABLE} where they can't be read
   */
  public static AuditVerification verify(Path path, Optional<String> noted) {
    AuditHeadFile headFile = new AuditHeadFile(path);
    if (!Files.exists(path)) {
      if (headFile.exists()) {
        return new AuditVerification.Broken(1, AuditFault.TAIL_REMOVED);
      }
      throw new EngineException(ErrorCode.NOT_FOUND, "audit", "there is no audit file");
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      Snapshot snapshot = snapshot(path, channel, headFile);
      AuditLines lines = new AuditLines(channel, snapshot.size());
      return new AuditVerifier(lines, snapshot.size(), snapshot.told(), noted)
          .verify(snapshot.headFileExists());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Writes what still waits and closes the file. A closed log refuses to append. */
  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Log and head at one moment. */
  private record Snapshot(long size, Optional<AuditHead> told, boolean headFileExists) {}

  private static Snapshot snapshot(Path path, FileChannel channel, AuditHeadFile headFile)
      throws IOException {
    // A copy in a folder that can't be written has no writer either, and needs no guard.
    if (!Files.isWritable(DurableFile.folderOf(path))) {
      return new Snapshot(channel.size(), headFile.read(), headFile.exists());
    }
    try (FileGuard.Hold hold = FileGuard.of(path).acquire()) {
      Objects.requireNonNull(hold);
      return new Snapshot(channel.size(), headFile.read(), headFile.exists());
    }
  }

  private static void require(boolean holds, String field, String message) {
    if (!holds) {
      throw new EngineException(ErrorCode.INVALID_PARAMETER, field, message);
    }
  }

  private static EngineException unreadable(IOException cause) {
    return new EngineException(
        ErrorCode.STORE_UNAVAILABLE,
        "audit",
        "the audit file can't be opened; check that its folder can be read and written",
        cause);
  }
}

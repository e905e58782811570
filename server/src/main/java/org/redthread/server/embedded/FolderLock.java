package org.redthread.server.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The right of one process to a data folder: a lock of the operating system, which ends with the
 * process, even where it is killed. The locked file holds the process id, for the message to
 * others.
 */
public final class FolderLock implements AutoCloseable {
  // Locking a byte that is never written leaves the text readable where locks are mandatory.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
  private static final int TRIES = 10;
  private static final long PAUSE_MILLIS = 30;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Tries for a third of a second, because a process that only looks who has the lock holds it for
   * a moment.
   *
   * @return the lock, or empty where another process or another part of this one has it
   */
  static Optional<FolderLock> tryTake(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      if (attempt > 0) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
      }
      if (tryLock(channel)) {
        channel.truncate(0);
        String owner = Long.toString(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)), 0);
        channel.force(true);
        return Optional.of(new FolderLock(channel));
      }
    }
    channel.close();
    return Optional.empty();
  }

  /** {@return whether some process has the lock at this moment} */
  static boolean isHeld(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return !tryLock(channel);
    } catch (NoSuchFileException missing) {
      return false;
    }
  }

  /** {@return the id of the process that took the lock last, where it can be read} */
  static Optional<Long> readOwner(Path file) {
    try {
      return Optional.of(Long.parseLong(Files.readString(file, StandardCharsets.US_ASCII).strip()));
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  /** Gives the folder free. */
  @Override
  public void close() throws IOException {
    channel.close();
  }

  // Closing the channel releases the lock, so it needs no other handle.
  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException held) {
      return false;
    }
  }
}

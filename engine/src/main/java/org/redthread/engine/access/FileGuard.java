package org.redthread.engine.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one writer at a time at a file, among the threads of this process and among processes. The
 * system's lock ({@link FileChannel#lock()}) is held by a process as a whole, so the threads queue
 * at a lock of their own first; that is one for a path in the whole process, since two objects on
 * one file must meet at it. The system's lock stands on a file beside, {@code NAME.lock}, which
 * stays where it is: a lock on the file itself would be lost when the file is replaced.
 *
 * <p>A process that ends, however it ends, releases its lock. Thread-safe; not reentrant across
 * processes, and held by one thread once.
 */
public final class FileGuard {
  private static final ConcurrentHashMap<Path, FileGuard> GUARDS = new ConcurrentHashMap<>();

  private final Path lockFile;
  private final ReentrantLock threads = new ReentrantLock();

  private FileGuard(Path lockFile) {
    this.lockFile = lockFile;
  }

  /**
   * {@return the guard of this file} Its folder must exist, the file need not. Throws {@code
   * IOException} where the folder can't be read.
   */
  public static FileGuard of(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = DurableFile.folderOf(absolute).toRealPath();
    Path lockFile = folder.resolve(absolute.getFileName() + ".lock");
    return GUARDS.computeIfAbsent(lockFile, FileGuard::new);
  }

  /**
   * Waits until this thread is the only one at the file.
   *
   * @return what to close when done
   * @throws IOException where the lock file can't be opened or the thread is interrupted
   */
  public Hold acquire() throws IOException {
    threads.lock();
    try {
      return new Hold(open());
    } catch (IOException | RuntimeException e) {
      threads.unlock();
      throw e;
    }
  }

  private FileChannel open() throws IOException {
    if (!Files.exists(lockFile)) {
      DurableFile.createOwnerOnly(lockFile);
    }
    FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.lock();
      if (!lock.isValid()) {
        throw new IOException("the lock was lost as soon as it was taken");
      }
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The right to write, given back by {@link #close} in the thread that took it. */
  public final class Hold implements AutoCloseable {
    private final FileChannel channel;

    private Hold(FileChannel channel) {
      this.channel = channel;
    }

    /** Lets the next one in; closing the channel releases the system's lock. */
    @Override
    public void close() throws IOException {
      try {
        channel.close();
      } finally {
        threads.unlock();
      }
    }
  }
}

package org.redthread.engine.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * Writes files that survive a crash and that only their owner may read. Where the file system knows
 * no POSIX permissions the folder's own rights hold instead. Thread-safe: holds nothing.
 */
public final class DurableFile {
  private DurableFile() {}

  /** {@return the folder that holds this file; the current one where the path names none} */
  public static Path folderOf(Path file) {
    return Objects.requireNonNull(
        file.toAbsolutePath().normalize().getParent(), "a file stands in a folder");
  }

  /**
   * Puts the content in the file's place at once: readers see the old content or the new, also
   * after a crash. Writes a temporary file beside it, forces it to disk, renames it over the file
   * and forces the folder. The caller lets one writer at a time at it ({@link FileGuard}).
   *
   * @throws IOException where that fails; the old content then still stands
   */
  public static void replace(Path file, byte[] content) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(temporary);
    createOwnerOnly(temporary);
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      writeFully(channel, ByteBuffer.wrap(content), 0);
      channel.force(true);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(file);
  }

  /**
   * Creates an empty file that only its owner may read and write; leaves one that is there as it
   * is. The rights are set as the file is made, so there is no moment at which others may open it.
   */
  public static void createOwnerOnly(Path file) throws IOException {
    try {
      Files.createFile(file, ownerOnly(file));
    } catch (FileAlreadyExistsException e) {
      // Somebody else made it in the meantime, with the same rights.
    }
  }

  /** Writes all bytes that remain in the buffer, from this place in the file on. */
  public static void writeFully(FileChannel channel, ByteBuffer content, long position)
      throws IOException {
    long at = position;
    while (content.hasRemaining()) {
      at += channel.write(content, at);
    }
  }

  /** Makes a new or renamed file's name itself survive a crash, where the system can do so. */
  public static void forceFolder(Path file) throws IOException {
    if (knowsPosix(file)) {
      try (FileChannel folder = FileChannel.open(folderOf(file), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    if (!knowsPosix(file)) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  private static boolean knowsPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}

package org.redthread.server.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only the user who runs the program may read. */
final class OwnerOnly {
  private static final FileAttribute<?>[] NONE = {};

  private OwnerOnly() {}

  /** Makes a folder and those above it; one that exists keeps its permissions. */
  static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.createDirectories(folder, permissions(folder, "rwx------"));
  }

  /** Writes a file so that a reader sees the old text or the new one, never a part. */
  static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path written =
        Files.createTempFile(
            folder, file.getFileName() + ".", ".new", permissions(file, "rw-------"));
    try {
      Files.writeString(written, text, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static FileAttribute<?>[] permissions(Path path, String permissions) throws IOException {
    Path existing = path.toAbsolutePath().getParent();
    FileStore store = existing == null ? null : Files.getFileStore(existing);
    if (store == null || !store.supportsFileAttributeView(PosixFileAttributeView.class)) {
      return NONE;
    }
    return Set.of(
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)))
        .toArray(NONE);
  }
}

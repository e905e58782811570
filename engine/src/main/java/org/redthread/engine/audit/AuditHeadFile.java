package org.redthread.engine.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redthread.engine.access.DurableFile;

/**
 * The file beside the log that says where the chain ends, so that a removed end shows. It is 128
 * bytes, overwritten in place by one write: less than a disk sector, so a crash leaves the old
 * content or the new. The log is forced to disk before it is written, so it never tells of a line
 * that is not there; after a power cut it may tell of an earlier one, which is no fault.
 *
 * <p>Used under the log's guard.
 */
final class AuditHeadFile {
  private static final int LENGTH = 128;
  private static final Pattern FORM =
      Pattern.compile("\\{\"sequence\":(0|[1-9][0-9]{0,17}),\"hash\":\"([0-9a-f]{64})\"} *\n");

  private final Path file;

  AuditHeadFile(Path log) {
    this.file = log.resolveSibling(nameOf(log));
  }

  /** {@return whether there is a head file} */
  boolean exists() {
    return Files.exists(file);
  }

  /** {@return what it tells, or empty where it is missing or not in its form} */
  Optional<AuditHead> read() throws IOException {
    if (!exists() || Files.size(file) != LENGTH) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    return matcher.matches()
        ? Optional.of(new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  /** Makes it tell this, without waiting for the disk: a process that is killed loses nothing. */
  void write(AuditHead head) throws IOException {
    if (!exists()) {
      DurableFile.createOwnerOnly(file);
      DurableFile.forceFolder(file);
    }
    String text = "{\"sequence\":" + head.sequence() + ",\"hash\":\"" + head.hash() + "\"}";
    byte[] content =
        (text + " ".repeat(LENGTH - 1 - text.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      DurableFile.writeFully(channel, ByteBuffer.wrap(content), 0);
      if (channel.size() != LENGTH) {
        channel.truncate(LENGTH);
      }
    }
  }

  private static String nameOf(Path log) {
    String name = String.valueOf(log.getFileName());
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name) + ".head";
  }
}

package org.redthread.engine.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * Reads lines of the log by their place in the file. A line ends with one line feed and with
 * nothing else, whatever other characters stand in it. Reads bytes {@code [0, size)} only, so it is
 * not disturbed by lines that are appended meanwhile. Not thread-safe.
 */
final class AuditLines {
  private static final int CHUNK = 1 << 16;

  private final FileChannel channel;
  private final long size;
  private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).flip();
  private long position;

  AuditLines(FileChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  /** {@return where the next line begins} */
  long position() {
    return position;
  }

  /** Goes on reading at this place, which should be the beginning of a line. */
  void seek(long place) {
    position = place;
    buffer.position(0).limit(0);
  }

  /** {@return the next line without its end; empty where no whole line follows} */
  Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    long at = position;
    while (true) {
      if (!buffer.hasRemaining() && !fill(at)) {
        seek(position);
        return Optional.empty();
      }
      int from = buffer.position();
      byte[] bytes = buffer.array();
      int end = from;
      while (end < buffer.limit() && bytes[end] != '\n') {
        end++;
      }
      line.write(bytes, from, end - from);
      boolean ended = end < buffer.limit();
      at += end - from + (ended ? 1 : 0);
      buffer.position(ended ? end + 1 : end);
      if (ended) {
        position = at;
        return Optional.of(line.toByteArray());
      }
    }
  }

  /** {@return where the first line begins that does not begin before {@code place}} */
  long lineStartFrom(long place) throws IOException {
    if (place == 0) {
      return 0;
    }
    seek(place - 1);
    return next().isPresent() ? position : size;
  }

  /** {@return the end of the last whole line: the file's size where it ends with one, else less} */
  long endOfLines() throws IOException {
    return lastLineFeedBefore(size) + 1;
  }

  /** {@return the last whole line without its end; empty where there is none} */
  Optional<byte[]> last() throws IOException {
    long end = endOfLines();
    if (end == 0) {
      return Optional.empty();
    }
    seek(lastLineFeedBefore(end - 1) + 1);
    return next();
  }

  private long lastLineFeedBefore(long place) throws IOException {
    long upper = place;
    while (upper > 0) {
      int length = (int) Math.min(CHUNK, upper);
      ByteBuffer chunk = ByteBuffer.allocate(length);
      readFully(chunk, upper - length);
      for (int i = chunk.position() - 1; i >= 0; i--) {
        if (chunk.get(i) == '\n') {
          return upper - length + i;
        }
      }
      upper -= length;
    }
    return -1;
  }

  private boolean fill(long at) throws IOException {
    buffer.clear();
    buffer.limit((int) Math.min(CHUNK, Math.max(0, size - at)));
    readFully(buffer, at);
    buffer.flip();
    return buffer.hasRemaining();
  }

  private void readFully(ByteBuffer target, long from) throws IOException {
    long at = from;
    while (target.hasRemaining()) {
      int read = channel.read(target, at);
      if (read < 0) {
        return;
      }
      at += read;
    }
  }
}

package org.redthread.engine.ingest;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text line by line and leaves each line its break, because a break inside quotes is part
 * of a value. A line is cut at a bound, so that a file without breaks can't fill the memory; the
 * mark of damage at its end then has the row refused. One thread.
 */
final class LineReader implements AutoCloseable {
  /** The most characters of a line that are kept. */
  static final int LONGEST = 4 * 1024 * 1024;

  private final Reader reader;
  private final char[] buffer = new char[1 << 15];
  private int position;
  private int limit;

  LineReader(Reader reader) {
    this.reader = reader;
  }

  /** {@return the next line with its break, which the last one may lack; null at the end} */
  @Nullable String next() {
    StringBuilder line = new StringBuilder();
    boolean isCut = false;
    while (position < limit || fill()) {
      int end = position;
      while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
        end++;
      }
      int taken = Math.min(end - position, LONGEST - line.length());
      line.append(buffer, position, taken);
      isCut |= taken < end - position;
      position = end;
      if (end < limit) {
        return (isCut ? line.append(ExhibitFile.DAMAGED) : line).append(lineBreak()).toString();
      }
    }
    return line.isEmpty() ? null : (isCut ? line.append(ExhibitFile.DAMAGED) : line).toString();
  }

  private String lineBreak() {
    char first = buffer[position++];
    if (first == '\r' && (position < limit || fill()) && buffer[position] == '\n') {
      position++;
      return "\r\n";
    }
    return String.valueOf(first);
  }

  private boolean fill() {
    try {
      position = 0;
      limit = Math.max(0, reader.read(buffer));
      return limit > 0;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** {@return the line without its break} */
  static String withoutBreak(String line) {
    int end = line.length();
    if (end > 0 && line.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > 0 && line.charAt(end - 1) == '\r') {
      end--;
    }
    return line.substring(0, end);
  }

  /** {@return whether a text holds what no text holds: bytes of another encoding, or zeros} */
  static boolean isDamaged(String text) {
    return text.indexOf(ExhibitFile.DAMAGED) >= 0 || text.indexOf('\0') >= 0;
  }
}

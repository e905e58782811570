package org.redthread.engine.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into the records of RFC 4180. A quote that is never closed would make one record of
 * all that follows; here it costs its own line alone, and the lines after it are records again. One
 * thread.
 */
final class CsvRecords implements AutoCloseable {
  /** So many lines are looked through for a closing quote. */
  private static final int LONGEST_RECORD = 1_000;

  private final LineReader lines;
  private final char delimiter;
  private final Deque<String> putBack = new ArrayDeque<>();
  private final CsvReader.CsvReaderBuilder parser;
  private int width = -1;

  CsvRecords(LineReader lines, char delimiter) {
    this.lines = lines;
    this.delimiter = delimiter;
    this.parser =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(2 * LineReader.LONGEST);
  }

  /**
   * A record.
   *
   * @param text as it stands in the file, without its line break
   * @param fields its fields
   * @param isUnclosed whether a quote in it is never closed, or is closed in the middle of a field
   */
  record CsvText(String text, List<String> fields, boolean isUnclosed) {}

  /** Says how many fields a sound record has. */
  void expect(int fields) {
    this.width = fields;
  }

  /** {@return the next record that is not an empty line; null at the end} */
  @Nullable CsvText next() {
    String line = nextLine();
    while (line != null && LineReader.withoutBreak(line).isEmpty()) {
      line = nextLine();
    }
    if (line == null) {
      return null;
    }
    return line.indexOf('"') < 0 ? unquoted(LineReader.withoutBreak(line)) : quoted(line);
  }

  private @Nullable String nextLine() {
    return putBack.isEmpty() ? lines.next() : putBack.removeFirst();
  }

  private CsvText unquoted(String text) {
    List<String> fields = new ArrayList<>(Math.max(width, 4));
    int start = 0;
    for (int end = text.indexOf(delimiter); end >= 0; end = text.indexOf(delimiter, start)) {
      fields.add(text.substring(start, end));
      start = end + 1;
    }
    fields.add(text.substring(start));
    return new CsvText(text, fields, false);
  }

  private CsvText quoted(String first) {
    StringBuilder record = new StringBuilder(first);
    List<String> further = new ArrayList<>();
    boolean isOpen = isOpenAfter(first, false);
    while (isOpen && further.size() < LONGEST_RECORD && record.length() < LineReader.LONGEST) {
      String line = nextLine();
      if (line == null) {
        break;
      }
      further.add(line);
      record.append(line);
      isOpen = isOpenAfter(line, true);
    }
    if (!isOpen) {
      CsvText whole = parse(LineReader.withoutBreak(record.toString()));
      boolean isSound = !whole.isUnclosed && (width < 0 || whole.fields.size() == width);
      if (further.isEmpty() || isSound) {
        return whole;
      }
    }
    for (int index = further.size() - 1; index >= 0; index--) {
      putBack.addFirst(further.get(index));
    }
    String text = LineReader.withoutBreak(first);
    return new CsvText(text, unquoted(text).fields, true);
  }

  /** {@return whether a quote that was open, or is opened in the line, is open at its end} */
  private boolean isOpenAfter(String line, boolean wasOpen) {
    boolean isOpen = wasOpen;
    boolean isStart = !wasOpen;
    for (int index = 0; index < line.length(); index++) {
      char each = line.charAt(index);
      if (isOpen && each == '"') {
        boolean isEscape = index + 1 < line.length() && line.charAt(index + 1) == '"';
        index += isEscape ? 1 : 0;
        isOpen = isEscape;
      } else if (!isOpen) {
        isOpen = each == '"' && isStart;
        isStart = each == delimiter;
      }
    }
    return isOpen;
  }

  private CsvText parse(String text) {
    try (CloseableIterator<CsvRecord> parsed = parser.ofCsvRecord(text).iterator()) {
      return new CsvText(text, parsed.next().getFields(), false);
    } catch (CsvParseException malformed) {
      return new CsvText(text, unquoted(text).fields, true);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public void close() {
    lines.close();
  }
}

package org.redthread.engine.ingest;

import java.io.Reader;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.ingest.CsvRecords.CsvText;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.RowProblem;

/** The records of a CSV file whose first record is the header. */
final class CsvRowSource implements RowSource {
  private final CsvRecords records;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Set<String> repeated = new LinkedHashSet<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private final List<String> header;
  private @Nullable CsvText upcoming;
  private long number;

  private CsvRowSource(Reader reader, char delimiter, String file) {
    this.records = new CsvRecords(new LineReader(reader), delimiter);
    CsvText first = records.next();
    if (first == null) {
      records.close();
      throw new EngineException(
          ErrorCode.INVALID_INPUT, file, file + " is empty: there is no header and no row to load");
    }
    this.header = first.fields().stream().map(String::strip).toList();
    records.expect(header.size());
    for (int index = 0; index < header.size(); index++) {
      String column = header.get(index);
      if (!columns.add(column)) {
        repeated.add(column);
      }
      positions.putIfAbsent(column, index);
    }
    this.upcoming = records.next();
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws EngineException with {@link ErrorCode#INVALID_INPUT} where the file is empty
   */
  static CsvRowSource open(Reader reader, char delimiter, String file) {
    return new CsvRowSource(reader, delimiter, file);
  }

  @Override
  public Set<String> columns() {
    return columns;
  }

  @Override
  public Set<String> repeatedColumns() {
    return repeated;
  }

  @Override
  public boolean hasFixedColumns() {
    return true;
  }

  @Override
  public boolean hasNext() {
    return upcoming != null;
  }

  @Override
  public SourceRow next() {
    CsvText record = upcoming;
    if (record == null) {
      throw new NoSuchElementException();
    }
    upcoming = records.next();
    return new CsvRow(++number, record);
  }

  @Override
  public void close() {
    records.close();
  }

  private final class CsvRow implements SourceRow {
    private final long number;
    private final CsvText record;

    CsvRow(long number, CsvText record) {
      this.number = number;
      this.record = record;
    }

    @Override
    public long number() {
      return number;
    }

    @Override
    public String value(String column) {
      Integer position = positions.get(column);
      return position == null || position >= record.fields().size()
          ? ""
          : record.fields().get(position);
    }

    @Override
    public List<SourceRow> each(String path) {
      return List.of();
    }

    @Override
    public String elementOf(Set<String> names) {
      return "";
    }

    @Override
    public String text() {
      return record.text();
    }

    @Override
    public Optional<RowProblem> fault() {
      if (record.isUnclosed()) {
        return fault("UNCLOSED_QUOTE", "", "a quote is opened and not closed: close or double it");
      }
      if (LineReader.isDamaged(record.text())) {
        return Optional.of(RowSource.notText());
      }
      int given = record.fields().size();
      String counts = "the row has " + given + " fields where the header has " + header.size();
      if (given < header.size()) {
        return fault("TOO_FEW_FIELDS", header.get(given), counts + ": add what is missing");
      }
      // Spreadsheets like to end rows with delimiters; nothing is lost with them.
      boolean isMore =
          record.fields().stream().skip(header.size()).anyMatch(field -> !field.isBlank());
      return isMore
          ? fault("TOO_MANY_FIELDS", "", counts + ": put quotes around values with delimiters")
          : Optional.empty();
    }

    private static Optional<RowProblem> fault(String code, String column, String message) {
      return Optional.of(new RowProblem(code, column, message + ", then load the corrected file"));
    }
  }
}

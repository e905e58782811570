package org.redthread.engine.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.RowProblem;

/** The records of a CSV file whose first record is the header. */
final class CsvRowSource implements RowSource {
  private final Reader reader;
  private final CloseableIterator<CsvRecord> records;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private final int width;
  private final char delimiter;
  private long number;

  private CsvRowSource(Reader reader, char delimiter, String file) {
    this.reader = reader;
    this.delimiter = delimiter;
    this.records =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(16 * 1024 * 1024)
            .ofCsvRecord(reader)
            .iterator();
    if (!records.hasNext()) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT, file, file + " is empty: there is no header and no row to load");
    }
    List<String> header = records.next().getFields();
    this.width = header.size();
    for (int index = 0; index < width; index++) {
      String column = header.get(index).strip();
      columns.add(column);
      positions.putIfAbsent(column, index);
    }
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
  public boolean hasFixedColumns() {
    return true;
  }

  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public SourceRow next() {
    return new CsvRow(++number, records.next().getFields());
  }

  @Override
  public void close() {
    try {
      records.close();
      reader.close();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private final class CsvRow implements SourceRow {
    private final long number;
    private final List<String> fields;

    CsvRow(long number, List<String> fields) {
      this.number = number;
      this.fields = fields;
    }

    @Override
    public long number() {
      return number;
    }

    @Override
    public String value(String column) {
      Integer position = positions.get(column);
      return position == null || position >= fields.size() ? "" : fields.get(position);
    }

    @Override
    public List<SourceRow> each(String path) {
      return List.of();
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder();
      for (int index = 0; index < fields.size(); index++) {
        text.append(index == 0 ? "" : String.valueOf(delimiter)).append(quoted(fields.get(index)));
      }
      return text.toString();
    }

    private String quoted(String field) {
      boolean needsQuotes =
          field.indexOf(delimiter) >= 0
              || field.indexOf('"') >= 0
              || field.indexOf('\n') >= 0
              || field.indexOf('\r') >= 0;
      return needsQuotes ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    @Override
    public Optional<RowProblem> fault() {
      if (fields.size() == width) {
        return Optional.empty();
      }
      return Optional.of(
          new RowProblem(
              fields.size() < width ? "TOO_FEW_FIELDS" : "TOO_MANY_FIELDS",
              "",
              "the row has "
                  + fields.size()
                  + " fields where the header has "
                  + width
                  + ": check its delimiters and quotes"));
    }
  }
}

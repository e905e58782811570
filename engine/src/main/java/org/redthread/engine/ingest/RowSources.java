package org.redthread.engine.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.redthread.engine.ingest.Mapping.RowFormat;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/** Opens files as rows. */
final class RowSources {
  private static final Pattern DATA = Pattern.compile("\\d{4}|@|\\d[-/:.]\\d");

  private RowSources() {}

  /** {@return the rows of a file, written as the mapping says} */
  static RowSource open(ExhibitFile file, Mapping mapping) {
    return switch (mapping.format()) {
      case CSV -> CsvRowSource.open(file.open(), mapping.delimiter(), file.name());
      case JSON_LINES -> JsonLinesRowSource.open(file.open(), file.name());
    };
  }

  /**
   * {@return the rows of a file whose columns are those the mapping needs}
   *
   * @throws EngineException with {@link ErrorCode#INVALID_INPUT} where the mapping names a column
   *     that the file does not have
   */
  static RowSource openChecked(ExhibitFile file, Mapping mapping) {
    RowSource rows = open(file, mapping);
    Set<String> missing = new TreeSet<>(mapping.columns());
    missing.removeAll(rows.columns());
    Set<String> repeated = new TreeSet<>(mapping.columns());
    repeated.retainAll(rows.repeatedColumns());
    if (rows.hasFixedColumns() && !missing.isEmpty()) {
      String present = described(rows.columns());
      rows.close();
      throw refusal(
          file,
          "the mapping "
              + mapping.id()
              + " names columns that are not there: "
              + String.join(", ", missing)
              + ". "
              + present
              + " Correct the mapping or choose another with --mapping");
    }
    if (!repeated.isEmpty()) {
      rows.close();
      throw refusal(
          file,
          "the header has columns twice that the mapping "
              + mapping.id()
              + " reads: "
              + String.join(", ", repeated)
              + ". Give each its own name in the file and in the mapping");
    }
    return rows;
  }

  /**
   * {@return the columns for a message} Where the first line looks like a row of data its values
   * are not repeated, since they may be of persons.
   */
  static String described(Set<String> columns) {
    boolean isData =
        columns.stream().anyMatch(column -> DATA.matcher(column).find() || column.length() > 80);
    return isData
        ? "The first line of the file looks like data: it must hold the names of the columns."
        : "The file has: " + String.join(", ", columns) + ".";
  }

  private static EngineException refusal(ExhibitFile file, String message) {
    return new EngineException(ErrorCode.INVALID_INPUT, file.name(), file.name() + ": " + message);
  }

  /** {@return how a file is written by the ending of its name; empty where that does not tell} */
  static Optional<RowFormat> formatOf(ExhibitFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
      return Optional.of(RowFormat.CSV);
    }
    return name.endsWith(".jsonl") || name.endsWith(".ndjson")
        ? Optional.of(RowFormat.JSON_LINES)
        : Optional.empty();
  }
}

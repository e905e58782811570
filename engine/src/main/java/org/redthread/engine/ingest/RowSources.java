package org.redthread.engine.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.redthread.engine.ingest.Mapping.RowFormat;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/** Opens files as rows. */
final class RowSources {
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
    if (rows.hasFixedColumns() && !missing.isEmpty()) {
      Set<String> present = rows.columns();
      rows.close();
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          file.name(),
          file.name()
              + ": the mapping "
              + mapping.id()
              + " names columns that are not there: "
              + String.join(", ", missing)
              + ". The file has: "
              + String.join(", ", present));
    }
    return rows;
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

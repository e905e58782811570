package org.redthread.engine.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redthread.engine.model.RowProblem;

/** A row given as its values, for tests. */
record TextRow(long number, Map<String, String> values) implements SourceRow {
  static TextRow of(String... columnsAndValues) {
    Map<String, String> values = new java.util.LinkedHashMap<>();
    for (int index = 0; index < columnsAndValues.length; index += 2) {
      values.put(columnsAndValues[index], columnsAndValues[index + 1]);
    }
    return new TextRow(1, values);
  }

  @Override
  public String value(String column) {
    return values.getOrDefault(column, "");
  }

  @Override
  public List<SourceRow> each(String path) {
    return List.of();
  }

  @Override
  public String elementOf(Set<String> columns) {
    return "";
  }

  @Override
  public String text() {
    return values.toString();
  }

  @Override
  public Optional<RowProblem> fault() {
    return Optional.empty();
  }
}

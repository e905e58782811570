package org.redthread.engine.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.RowProblem;

/**
 * The records of a JSON Lines file, one object a line. A column is a path of names with dots:
 * {@code sender.phone}. Empty lines and lines that begin with {@code #} are no records.
 */
final class JsonLinesRowSource implements RowSource {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final BufferedReader reader;
  private final Set<String> columns = new TreeSet<>();
  private @Nullable String nextLine;
  private long number;

  private JsonLinesRowSource(Reader reader, String file) {
    this.reader = new BufferedReader(reader);
    this.nextLine = readLine();
    if (nextLine == null) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT, file, file + " is empty: there is no record to load");
    }
    collect("", parse(nextLine), columns);
  }

  /**
   * Opens a file and looks at its first record.
   *
   * @throws EngineException with {@link ErrorCode#INVALID_INPUT} where the file is empty
   */
  static JsonLinesRowSource open(Reader reader, String file) {
    return new JsonLinesRowSource(reader, file);
  }

  private static void collect(String prefix, JsonNode node, Set<String> columns) {
    node.properties()
        .forEach(
            each -> {
              String path = prefix + each.getKey();
              columns.add(path);
              if (each.getValue().isObject()) {
                collect(path + ".", each.getValue(), columns);
              }
            });
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JacksonException notJson) {
      return MissingNode.getInstance();
    }
  }

  private @Nullable String readLine() {
    try {
      String line = reader.readLine();
      while (line != null && (line.isBlank() || line.startsWith("#"))) {
        line = reader.readLine();
      }
      return line;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public Set<String> columns() {
    return columns;
  }

  @Override
  public boolean hasFixedColumns() {
    return false;
  }

  @Override
  public boolean hasNext() {
    return nextLine != null;
  }

  @Override
  public SourceRow next() {
    String line = nextLine;
    if (line == null) {
      throw new java.util.NoSuchElementException();
    }
    nextLine = readLine();
    return row(++number, line);
  }

  private static SourceRow row(long number, String line) {
    JsonNode root = parse(line);
    return new JsonRow(number, line, root, root, "");
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /**
   * A record, or one element of a list in it: names that begin with the list's path are looked up
   * in the element.
   */
  private record JsonRow(long number, String text, JsonNode root, JsonNode element, String path)
      implements SourceRow {
    @Override
    public String value(String column) {
      JsonNode node = element;
      String rest = column;
      if (!path.isEmpty()) {
        if (column.equals(path)) {
          return scalar(element);
        }
        boolean inElement = column.startsWith(path + ".");
        node = inElement ? element : root;
        rest = inElement ? column.substring(path.length() + 1) : column;
      }
      JsonNode direct = node.get(rest);
      if (direct != null) {
        return scalar(direct);
      }
      for (String name : rest.split("\\.")) {
        node = node.path(name);
      }
      return scalar(node);
    }

    private static String scalar(JsonNode node) {
      if (node.isBigDecimal()) {
        return node.decimalValue().toPlainString();
      }
      return node.isValueNode() && !node.isNull() ? node.asText() : "";
    }

    @Override
    public List<SourceRow> each(String listPath) {
      JsonNode list = root;
      for (String name : listPath.split("\\.")) {
        list = list.path(name);
      }
      List<SourceRow> rows = new ArrayList<>();
      list.forEach(each -> rows.add(new JsonRow(number, text, root, each, listPath)));
      return rows;
    }

    @Override
    public Optional<RowProblem> fault() {
      return root.isObject()
          ? Optional.empty()
          : Optional.of(
              new RowProblem(
                  "NOT_JSON", "", "the line is not one JSON object: check its quotes and braces"));
    }
  }
}

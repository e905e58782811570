package org.redthread.engine.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** So many records are looked at for the paths there are: fields may be missing from some. */
  private static final int LOOKED_AT = 100;

  private final LineReader reader;
  private final Deque<String> upcoming = new ArrayDeque<>();
  private final Set<String> columns = new TreeSet<>();
  private long number;

  private JsonLinesRowSource(Reader reader, String file) {
    this.reader = new LineReader(reader);
    String line = readLine();
    while (line != null) {
      upcoming.add(line);
      collect("", parse(line), columns);
      line = upcoming.size() < LOOKED_AT ? readLine() : null;
    }
    if (upcoming.isEmpty()) {
      this.reader.close();
      throw new EngineException(
          ErrorCode.INVALID_INPUT, file, file + " is empty: there is no record to load");
    }
  }

  /**
   * Opens a file and looks at its first records.
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
    String line = reader.next();
    while (line != null && (line.isBlank() || line.startsWith("#"))) {
      line = reader.next();
    }
    return line == null ? null : LineReader.withoutBreak(line);
  }

  @Override
  public Set<String> columns() {
    return columns;
  }

  @Override
  public Set<String> repeatedColumns() {
    return Set.of();
  }

  @Override
  public boolean hasFixedColumns() {
    return false;
  }

  @Override
  public boolean hasNext() {
    return !upcoming.isEmpty();
  }

  @Override
  public SourceRow next() {
    String line = upcoming.removeFirst();
    String further = upcoming.isEmpty() ? readLine() : null;
    if (further != null) {
      upcoming.add(further);
    }
    return row(++number, line);
  }

  private static SourceRow row(long number, String line) {
    JsonNode root = parse(line);
    return new JsonRow(number, line, root, root, "", 0);
  }

  @Override
  public void close() {
    reader.close();
  }

  /**
   * A record, or one element of a list in it: names that begin with the list's path are looked up
   * in the element.
   */
  private record JsonRow(
      long number, String text, JsonNode root, JsonNode element, String path, int index)
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
      if (list.isArray()) {
        list.forEach(
            each -> rows.add(new JsonRow(number, text, root, each, listPath, rows.size() + 1)));
      }
      return rows;
    }

    @Override
    public String elementOf(Set<String> names) {
      boolean isInElement =
          index > 0
              && names.stream().anyMatch(name -> name.equals(path) || name.startsWith(path + "."));
      return isInElement ? path + ":" + index : "";
    }

    @Override
    public Optional<RowProblem> fault() {
      if (LineReader.isDamaged(text)) {
        return Optional.of(RowSource.notText());
      }
      return root.isObject()
          ? Optional.empty()
          : Optional.of(
              new RowProblem(
                  "NOT_JSON",
                  "",
                  "the line is not one JSON object with each name once: check its quotes, braces"
                      + " and names, then load the corrected file"));
    }
  }
}

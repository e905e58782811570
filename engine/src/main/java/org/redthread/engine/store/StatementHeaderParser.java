package org.redthread.engine.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * Reads a statement's header and holds the statement to it. A header is the block of comment lines
 * at the top of the file, each {@code // key: value}, continued by lines that are indented further.
 * Stateless.
 */
final class StatementHeaderParser {
  private static final Pattern FIELD = Pattern.compile("^// ([a-z]+): +(.*)$");
  private static final Pattern CONTINUATION = Pattern.compile("^// {6,}(.*)$");
  private static final Pattern PARAMETER =
      Pattern.compile("^((?:\\$\\w+(?:, )?)+) ([A-Z][A-Z<> ]*[A-Z>]) *(.*)$");
  private static final Pattern USED = Pattern.compile("\\$([A-Za-z]\\w*)");
  private static final Pattern UNBOUNDED =
      Pattern.compile(
          "\\[[^\\]]*\\*(?!\\d*\\.\\.\\d)[^\\]]*\\]|\\)\\s*[+*](?!\\w)|\\{\\d+,\\s*\\}");
  private static final Set<String> REQUIRED =
      Set.of("id", "title", "purpose", "access", "params", "returns", "order", "cost", "test");

  private StatementHeaderParser() {}

  /**
   * Reads one file.
   *
   * @param path its id by its place in the folder
   * @param text the whole file
   * @throws EngineException with {@link ErrorCode#INVALID_STATEMENT} where the header is incomplete
   *     or the statement does not keep to it
   */
  static Statement parse(String path, String text) {
    Map<String, List<String>> fields = fields(text);
    for (String required : new TreeSet<>(REQUIRED)) {
      if (!fields.containsKey(required)) {
        throw refusal(path, "the header lacks '" + required + ":'");
      }
    }
    Statement statement =
        new Statement(
            joined(fields, "id"),
            joined(fields, "title"),
            joined(fields, "purpose"),
            access(path, joined(fields, "access")),
            parameters(path, fields.getOrDefault("params", List.of())),
            columns(joined(fields, "returns")),
            joined(fields, "order").replaceAll("\\s*\\(total\\)$", ""),
            joined(fields, "cost"),
            joined(fields, "test"),
            joined(fields, "allows"),
            text);
    check(path, statement);
    return statement;
  }

  private static Map<String, List<String>> fields(String text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher field = FIELD.matcher(line);
      Matcher continuation = CONTINUATION.matcher(line);
      if (field.matches()) {
        current = new ArrayList<>(List.of(field.group(2).strip()));
        fields.put(field.group(1), current);
      } else if (continuation.matches()) {
        current.add(continuation.group(1).strip());
      } else if (!line.startsWith("//")) {
        break;
      }
    }
    return fields;
  }

  private static String joined(Map<String, List<String>> fields, String key) {
    return String.join(" ", fields.getOrDefault(key, List.of())).strip();
  }

  private static StatementAccess access(String path, String text) {
    return switch (text) {
      case "read" -> StatementAccess.READ;
      case "write" -> StatementAccess.WRITE;
      default -> throw refusal(path, "'access:' is neither read nor write");
    };
  }

  private static List<StatementParameter> parameters(String path, List<String> lines) {
    List<StatementParameter> parameters = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = PARAMETER.matcher(line);
      if (matcher.matches()) {
        for (String name : matcher.group(1).split(", ")) {
          parameters.add(
              new StatementParameter(name.substring(1), matcher.group(2), matcher.group(3)));
        }
      } else if (line.startsWith("$")) {
        throw refusal(path, "the parameter line '" + line + "' is not '$name TYPE  description'");
      }
    }
    return parameters;
  }

  private static List<String> columns(String returns) {
    if (returns.equals("nothing")) {
      return List.of();
    }
    List<String> columns = new ArrayList<>();
    // A type may hold commas inside its angle brackets, so the split is at "name TYPE" starts.
    Matcher matcher = Pattern.compile("(?:^|, )([a-z]\\w*) [A-Z]").matcher(returns);
    while (matcher.find()) {
      columns.add(matcher.group(1));
    }
    return columns;
  }

  private static void check(String path, Statement statement) {
    if (!statement.id().equals(path)) {
      throw refusal(path, "the header's id is '" + statement.id() + "', not the file's place");
    }
    Set<String> used = new TreeSet<>();
    Matcher matcher = USED.matcher(statement.body());
    while (matcher.find()) {
      used.add(matcher.group(1));
    }
    Set<String> declared = new TreeSet<>();
    statement.parameters().forEach(parameter -> declared.add(parameter.name()));
    if (!used.equals(declared)) {
      throw refusal(path, "parameters used " + used + " are not those declared " + declared);
    }
    if (UNBOUNDED.matcher(statement.body()).find()) {
      throw refusal(path, "a pattern of variable length has no upper bound");
    }
    checkOrder(path, statement);
  }

  private static void checkOrder(String path, Statement statement) {
    if (statement.columns().isEmpty() || statement.order().equals("single row")) {
      return;
    }
    if (statement.order().startsWith("any")) {
      return;
    }
    String body = statement.body().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    int last = body.lastIndexOf("ORDER BY ");
    String expected = statement.order().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    if (last < 0 || !body.substring(last + 9).startsWith(expected)) {
      throw refusal(path, "the last ORDER BY is not '" + statement.order() + "'");
    }
  }

  private static EngineException refusal(String path, String message) {
    return new EngineException(
        ErrorCode.INVALID_STATEMENT, path, "statement " + path + ": " + message);
  }
}

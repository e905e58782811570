package org.redthread.engine.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with columns in it: {@code {Family name} {Given names}}. What stands outside the braces is
 * taken as it is; {@code {Crossed at|first 10}} takes the first ten characters. Immutable; threads
 * may share it.
 *
 * @param parts the pieces in order
 */
record Template(List<Part> parts) {
  private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)\\}");
  private static final Pattern FIRST = Pattern.compile("(.+)\\| *first (\\d{1,3}) *");

  /**
   * A piece of the text.
   *
   * @param text the literal text or the column's name
   * @param isColumn whether it is a column
   * @param first how many characters of the column's value are taken; 0 for all
   */
  record Part(String text, boolean isColumn, int first) {
    private String render(SourceRow row) {
      String value = isColumn ? row.value(text).strip() : text;
      return first > 0 && value.codePointCount(0, value.length()) > first
          ? value.substring(0, value.offsetByCodePoints(0, first))
          : value;
    }
  }

  Template {
    parts = List.copyOf(parts);
  }

  /**
   * {@return the template written in a mapping}
   *
   * @throws IllegalArgumentException where a brace is not closed or what follows {@code |} is
   *     unknown
   */
  static Template parse(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = COLUMN.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        parts.add(new Part(text.substring(end, matcher.start()), false, 0));
      }
      parts.add(column(matcher.group(1)));
      end = matcher.end();
    }
    if (end < text.length()) {
      parts.add(new Part(text.substring(end), false, 0));
    }
    for (Part part : parts) {
      if (!part.isColumn && (part.text.indexOf('{') >= 0 || part.text.indexOf('}') >= 0)) {
        throw new IllegalArgumentException("has a brace without its partner");
      }
      if (part.isColumn && part.text.indexOf('|') >= 0) {
        throw new IllegalArgumentException("says something else than 'first' and a number after |");
      }
    }
    return new Template(parts);
  }

  private static Part column(String written) {
    Matcher cut = FIRST.matcher(written);
    return cut.matches()
        ? new Part(cut.group(1).strip(), true, Integer.parseInt(cut.group(2)))
        : new Part(written.strip(), true, 0);
  }

  /**
   * {@return the text for a row, without space at its ends; empty where the template has columns
   * and all of them are empty}
   */
  String render(SourceRow row) {
    if (parts.size() == 1) {
      return parts.getFirst().render(row);
    }
    StringBuilder text = new StringBuilder();
    boolean hasColumn = false;
    boolean hasValue = false;
    for (Part part : parts) {
      String value = part.render(row);
      hasColumn |= part.isColumn();
      hasValue |= part.isColumn() && !value.isEmpty();
      text.append(value);
    }
    return hasColumn && !hasValue ? "" : text.toString().strip();
  }

  /** {@return the first column of the template that is empty in a row, if one is} */
  Optional<String> missingColumn(SourceRow row) {
    return parts.stream()
        .filter(part -> part.isColumn() && part.render(row).isEmpty())
        .map(Part::text)
        .findFirst();
  }

  /** {@return the first column of the template, for messages; empty where it has none} */
  String firstColumn() {
    return parts.stream().filter(Part::isColumn).map(Part::text).findFirst().orElse("");
  }

  /** {@return the names of the columns it needs} */
  Set<String> columns() {
    Set<String> columns = new TreeSet<>();
    parts.stream().filter(Part::isColumn).forEach(part -> columns.add(part.text()));
    return columns;
  }
}

package org.redthread.engine.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with columns in it: {@code {Family name} {Given names}}. What stands outside the braces is
 * taken as it is. Immutable; threads may share it.
 *
 * @param parts the pieces in order
 */
record Template(List<Part> parts) {
  private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)\\}");

  /**
   * A piece of the text.
   *
   * @param text the literal text or the column's name
   * @param isColumn whether it is a column
   */
  record Part(String text, boolean isColumn) {}

  Template {
    parts = List.copyOf(parts);
  }

  /** {@return the template written in a mapping} */
  static Template parse(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = COLUMN.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        parts.add(new Part(text.substring(end, matcher.start()), false));
      }
      parts.add(new Part(matcher.group(1).strip(), true));
      end = matcher.end();
    }
    if (end < text.length()) {
      parts.add(new Part(text.substring(end), false));
    }
    return new Template(parts);
  }

  /**
   * {@return the text for a row, without space at its ends; empty where the template has columns
   * and all of them are empty}
   */
  String render(SourceRow row) {
    if (parts.size() == 1) {
      Part only = parts.getFirst();
      return only.isColumn() ? row.value(only.text()).strip() : only.text();
    }
    StringBuilder text = new StringBuilder();
    boolean hasColumn = false;
    boolean hasValue = false;
    for (Part part : parts) {
      String value = part.isColumn() ? row.value(part.text()).strip() : part.text();
      hasColumn |= part.isColumn();
      hasValue |= part.isColumn() && !value.isEmpty();
      text.append(value);
    }
    return hasColumn && !hasValue ? "" : text.toString().strip();
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

package org.redthread.datasets.exhibit;

import java.util.List;

/** Writes one JSON object a line; every key of the layout stands in every line. */
final class JsonLines {
  /** Stands for the delimiter of a layout that has none. */
  static final char MARK = '{';

  private JsonLines() {}

  /** {@return the object}, where lists come as cells joined by the unit separator. */
  static String line(List<Column> columns, List<String> cells) {
    StringBuilder text = new StringBuilder(256).append('{');
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (i > 0) {
        text.append(',');
      }
      quote(text, column.name()).append(':');
      if (isList(column)) {
        list(text, cells.get(i));
      } else if (cells.get(i).isEmpty()) {
        text.append("null");
      } else {
        quote(text, cells.get(i));
      }
    }
    return text.append('}').toString();
  }

  private static boolean isList(Column column) {
    return column.type() == ColumnType.HANDLES || column.type() == ColumnType.PHONES;
  }

  private static void list(StringBuilder text, String joined) {
    text.append('[');
    if (!joined.isEmpty()) {
      String separator = "";
      for (String each : joined.split(Exhibit.LIST_SEPARATOR)) {
        quote(text.append(separator), each);
        separator = ",";
      }
    }
    text.append(']');
  }

  private static StringBuilder quote(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      if (each == '"' || each == '\\') {
        text.append('\\');
      }
      text.append(each);
    }
    return text.append('"');
  }
}

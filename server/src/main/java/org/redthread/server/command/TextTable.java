package org.redthread.server.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table with aligned columns for a terminal. Used by one thread. */
final class TextTable {
  private static final String GAP = "  ";
  private static final int WIDEST = 90;

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  private TextTable(List<Column> columns) {
    this.columns = columns;
  }

  /** One column. */
  private record Column(String title, boolean isNumber) {}

  /**
   * {@return an empty table}
   *
   * @param titles of the columns; one that begins with {@code #} holds numbers and stands right
   */
  static TextTable of(String... titles) {
    return new TextTable(
        Arrays.stream(titles)
            .map(
                title ->
                    title.startsWith("#")
                        ? new Column(title.substring(1), true)
                        : new Column(title, false))
            .toList());
  }

  /** Adds a row; cells are made safe for a terminal and cut where they are very long. */
  void row(String... cells) {
    rows.add(
        Arrays.stream(cells).map(cell -> DisplayText.cut(DisplayText.safe(cell), WIDEST)).toList());
  }

  /** {@return whether there is no row} */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Prints the titles and the rows, each line after these blanks. */
  void print(PrintWriter out, String indent) {
    List<String> titles = columns.stream().map(Column::title).toList();
    if (titles.stream().anyMatch(title -> !title.isEmpty())) {
      out.println(indent + line(titles));
    }
    rows.forEach(row -> out.println(indent + line(row)));
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int index = 0; index < columns.size(); index++) {
      // A column in which nothing stands takes no room.
      if (width(index) == 0) {
        continue;
      }
      String cell = cells.get(index);
      line.append(line.isEmpty() ? "" : GAP)
          .append(
              columns.get(index).isNumber
                  ? DisplayText.right(cell, width(index))
                  : DisplayText.left(cell, width(index)));
    }
    return line.toString().stripTrailing();
  }

  private int width(int index) {
    int widest = DisplayText.width(columns.get(index).title);
    for (List<String> row : rows) {
      widest = Math.max(widest, DisplayText.width(row.get(index)));
    }
    return widest;
  }
}

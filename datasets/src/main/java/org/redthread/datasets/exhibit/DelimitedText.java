package org.redthread.datasets.exhibit;

import java.util.List;

/** Writes lines of delimited text with the quoting of RFC 4180. */
public final class DelimitedText {
  private DelimitedText() {}

  /** {@return the cells in one line, without a line end} */
  public static String line(List<String> cells, char delimiter) {
    StringBuilder text = new StringBuilder(128);
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append(delimiter);
      }
      String cell = cells.get(i);
      if (cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0) {
        text.append('"').append(cell.replace("\"", "\"\"")).append('"');
      } else {
        text.append(cell);
      }
    }
    return text.toString();
  }
}

package org.redthread.datasets.truth;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.redthread.datasets.exhibit.DelimitedText;

/** One truth file: comma-separated, with a header, its rows sorted. */
final class TruthTable {
  private final String name;
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  TruthTable(String name, String... header) {
    this.name = name;
    this.header = List.of(header);
  }

  String name() {
    return name;
  }

  int size() {
    return rows.size();
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  void write(Path folder) throws IOException {
    rows.sort(TruthTable::compare);
    Files.createDirectories(folder);
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name))) {
      out.write(DelimitedText.line(header, ','));
      out.write('\n');
      for (List<String> row : rows) {
        out.write(DelimitedText.line(row, ','));
        out.write('\n');
      }
    }
  }

  private static int compare(List<String> one, List<String> two) {
    for (int i = 0; i < one.size(); i++) {
      int order = compare(one.get(i), two.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Row numbers by size, all else by text. */
  private static int compare(String one, String two) {
    boolean numbers = isRowNumber(one) && isRowNumber(two);
    if (numbers && one.length() != two.length()) {
      return Integer.compare(one.length(), two.length());
    }
    return one.compareTo(two);
  }

  private static boolean isRowNumber(String text) {
    return !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}

package org.redthread.datasets.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LayoutTest {
  @Test
  void givesEachLayoutAHeaderOfItsOwn() {
    List<List<String>> headers =
        Arrays.stream(Layout.values())
            .map(layout -> layout.columns().stream().map(Column::name).sorted().toList())
            .toList();

    assertThat(headers).doesNotHaveDuplicates();
  }

  @Test
  void isDescribedInTheDataSheet() throws Exception {
    String sheet = Files.readString(Path.of("README.md"));
    for (Layout layout : Layout.values()) {
      int start = sheet.indexOf("### `" + layout.label() + "`");
      assertThat(start).as(layout.label()).isPositive();
      String section = sheet.substring(start, sheet.indexOf("\n### ", start + 1));
      for (Column column : layout.columns()) {
        assertThat(section).contains("| `" + column.name() + "` |");
      }
    }
  }
}

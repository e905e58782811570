package org.redthread.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.RowProblem;

class CsvRowSourceTest {
  private static List<SourceRow> rows(String text) {
    List<SourceRow> rows = new ArrayList<>();
    try (CsvRowSource source = CsvRowSource.open(new StringReader(text), ',', "f.csv")) {
      source.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static List<String> faults(String text) {
    return rows(text).stream()
        .map(row -> row.number() + row.fault().map(RowProblem::code).map(c -> " " + c).orElse(""))
        .toList();
  }

  @Test
  void keepsBreaksAndDelimitersInsideQuotes() {
    SourceRow row = rows("a,b\r\n\"x\r\ny, \"\"z\"\"\",2\r\n").getFirst();
    assertThat(row.value("a")).isEqualTo("x\r\ny, \"z\"");
    assertThat(row.value("b")).isEqualTo("2");
    assertThat(row.text()).isEqualTo("\"x\r\ny, \"\"z\"\"\",2");
  }

  @Test
  void saysWhichColumnIsTheFirstMissing() {
    assertThat(rows("a,b,c\n1\n1,2,3,4\n1,2,3,,\n"))
        .extracting(row -> row.fault().map(each -> each.code() + " " + each.column()).orElse(""))
        .containsExactly("TOO_FEW_FIELDS b", "TOO_MANY_FIELDS ", "");
  }

  @Test
  void losesOnlyTheLineOfAQuoteThatIsNeverClosed() {
    assertThat(faults("a,b\n1,2\n\"3,4\n5,6\n7,8\n"))
        .containsExactly("1", "2 UNCLOSED_QUOTE", "3", "4");
  }

  @Test
  void losesOnlyTheLineOfAQuoteThatALaterRowSeemsToClose() {
    assertThat(faults("a,b\n\"3,4\n5,6\n\"7\",8\n")).containsExactly("1 UNCLOSED_QUOTE", "2", "3");
  }

  @Test
  void takesAQuoteInTheMiddleOfAFieldAsItIs() {
    assertThat(rows("a,b\n5\" pipe,x\n").getFirst().value("a")).isEqualTo("5\" pipe");
  }

  @Test
  void skipsEmptyLinesAndReadsEveryKindOfBreak() {
    assertThat(faults("a,b\r1,2\r\r\n3,4\n\n5,6")).containsExactly("1", "2", "3");
  }

  @Test
  void refusesARowWithBytesThatAreNoText() {
    assertThat(faults("a,b\n1," + ExhibitFile.DAMAGED + "\n3,4\n"))
        .containsExactly("1 NOT_TEXT", "2");
  }

  @Test
  void refusesALineThatWouldFillTheMemory() {
    assertThat(faults("a\n" + "x".repeat(LineReader.LONGEST + 1) + "\ny\n"))
        .containsExactly("1 NOT_TEXT", "2");
  }

  @Test
  void namesColumnsThatStandTwice() {
    try (CsvRowSource source = CsvRowSource.open(new StringReader("a,b,a\n"), ',', "f")) {
      assertThat(source.repeatedColumns()).containsExactly("a");
      assertThat(source.hasNext()).isFalse();
    }
  }

  @Test
  void refusesAFileOfEmptyLines() {
    assertThatThrownBy(() -> rows("\n\n"))
        .isInstanceOf(EngineException.class)
        .hasMessage("f.csv is empty: there is no header and no row to load");
  }

  @Test
  void readsThePublishedSpectrumOfCsv() throws IOException {
    Path folder =
        Path.of(System.getProperty("redthread.root")).resolve("../shared/data/csv_spectrum");
    if (!Files.isDirectory(folder)) {
      System.err.println("SKIPPED LOUDLY: csv_spectrum is not present");
    }
    assumeTrue(Files.isDirectory(folder));
    try (Stream<Path> files = Files.list(folder.resolve("csvs"))) {
      // The published answer to location_coordinates holds other values than its file.
      List<Path> found =
          files.filter(file -> !file.endsWith("location_coordinates.csv")).sorted().toList();
      assertThat(found).hasSizeGreaterThan(10);
      for (Path file : found) {
        String name = file.getFileName().toString().replace(".csv", ".json");
        JsonNode expected = new JsonMapper().readTree(folder.resolve("json/" + name).toFile());
        List<SourceRow> read = rows(Files.readString(file));
        assertThat(read).as(name).hasSize(expected.size());
        for (int index = 0; index < read.size(); index++) {
          SourceRow row = read.get(index);
          expected
              .get(index)
              .properties()
              .forEach(
                  each ->
                      assertThat(row.value(each.getKey()).replace("\r\n", "\n"))
                          .as(name)
                          .isEqualTo(each.getValue().asText().replace("\r\n", "\n")));
        }
      }
    }
  }
}

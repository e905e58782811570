package org.redthread.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.RowProblem;

class JsonLinesRowSourceTest {
  private static List<SourceRow> rows(String text) {
    List<SourceRow> rows = new ArrayList<>();
    try (JsonLinesRowSource source = JsonLinesRowSource.open(new StringReader(text), "f.jsonl")) {
      source.forEachRemaining(rows::add);
    }
    return rows;
  }

  @Test
  void findsValuesByPathAndKeepsNumbersExact() {
    SourceRow row =
        rows("{\"a\":{\"b\":12345678901234567890.10,\"c\":null},\"d.e\":true}").getFirst();
    assertThat(row.value("a.b")).isEqualTo("12345678901234567890.10");
    assertThat(row.value("a.c")).isEmpty();
    assertThat(row.value("d.e")).isEqualTo("true");
    assertThat(row.value("a")).isEmpty();
    assertThat(row.value("none.at.all")).isEmpty();
  }

  @Test
  void refusesLinesThatAreNotOneObjectAndGoesOn() {
    assertThat(
            rows(
                "{\"a\":1}\n{broken\n[1]\nnull\n{\"a\":1} {\"a\":2}\n{\"a\":1,\"a\":2}\n# note\n\n"
                    + "{\"a\":\""
                    + ExhibitFile.DAMAGED
                    + "\"}\n{\"a\":3}"))
        .extracting(row -> row.number() + row.fault().map(RowProblem::code).orElse(""))
        .containsExactly(
            "1", "2NOT_JSON", "3NOT_JSON", "4NOT_JSON", "5NOT_JSON", "6NOT_JSON", "7NOT_TEXT", "8");
  }

  @Test
  void knowsTheColumnsOfItsFirstRecordsEvenWhereTheVeryFirstIsBroken() {
    try (JsonLinesRowSource source =
        JsonLinesRowSource.open(new StringReader("{oops\n{\"a\":1}\n{\"b\":{\"c\":2}}\n"), "f")) {
      assertThat(source.columns()).containsExactly("a", "b", "b.c");
    }
  }

  @Test
  void givesTheRowOnceForEachElementOfAList() {
    SourceRow row =
        rows("{\"id\":7,\"to\":[{\"n\":\"x\"},{\"n\":\"y\"}],\"tags\":[\"p\"]}").getFirst();
    assertThat(row.each("to"))
        .extracting(part -> part.value("id") + part.value("to.n"))
        .containsExactly("7x", "7y");
    assertThat(row.each("to"))
        .extracting(part -> part.elementOf(Set.of("to.n")) + part.elementOf(Set.of("id")))
        .containsExactly("to:1", "to:2");
    assertThat(row.each("tags")).extracting(part -> part.value("tags")).containsExactly("p");
    assertThat(row.each("id")).isEmpty();
  }

  @Test
  void refusesAFileWithoutRecords() {
    assertThatThrownBy(() -> rows("\n# only a note\n"))
        .isInstanceOf(EngineException.class)
        .hasMessage("f.jsonl is empty: there is no record to load");
  }
}

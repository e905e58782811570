package org.redthread.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  private static final SourceRow ROW =
      TextRow.of("Given", " Mali ", "Family", "Synthetic", "At", "2025-01-02 03:04", "None", " ");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{Given} {Family} | Mali Synthetic",
        "{ Given } | Mali",
        "{Given} {None} | Mali",
        "Case {Family} | Case Synthetic",
        "word | word",
        "{At}{None} | 2025-01-02 03:04"
      })
  void rendersColumnsAndWords(String template, String expected) {
    assertThat(Template.parse(template).render(ROW)).isEqualTo(expected);
  }

  @Test
  void isEmptyWhereAllItsColumnsAre() {
    assertThat(Template.parse("Case {None}, {Missing}").render(ROW)).isEmpty();
  }

  @Test
  void cutsWithoutSplittingACharacter() {
    assertThat(Template.parse("{At|first 10}").render(ROW)).isEqualTo("2025-01-02");
    assertThat(Template.parse("{a|first 1}").render(TextRow.of("a", "😀b"))).isEqualTo("😀");
    assertThat(Template.parse("{a|first 5}").render(TextRow.of("a", "ab"))).isEqualTo("ab");
  }

  @Test
  void namesItsColumns() {
    Template template = Template.parse("{b} of {a|first 3}");
    assertThat(template.columns()).containsExactly("a", "b");
    assertThat(template.firstColumn()).isEqualTo("b");
    assertThat(template.missingColumn(TextRow.of("b", "x"))).contains("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{Given", "Given}", "{Given|last 3}", "{}"})
  void refusesWhatItWouldMisread(String template) {
    assertThatThrownBy(() -> Template.parse(template)).isInstanceOf(IllegalArgumentException.class);
  }
}

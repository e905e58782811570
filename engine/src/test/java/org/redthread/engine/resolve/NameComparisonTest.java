package org.redthread.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {
  private final NameComparison names = new NameComparison();

  @ParameterizedTest
  @CsvSource({
    "Somchai Jaidee, JAIDEE SOMCHAI",
    "Somchai Jaidee, Somchay Jaidee",
    "Nguyễn Thị Linh, Nguyen Thi Linh",
    "José-María Pérez, jose maria perez",
    "Иван Петров, Ivan Petrov",
    "王 伟, Wang Wei"
  })
  void findsSpellingsOfOneName(String left, String right) {
    assertThat(names.areSimilar(names.fold(left), names.fold(right))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Wang Wei, Wang Wen",
    "Somchai Jaidee, Malee Jaidee",
    "Li Na, Li Ma",
    "'', ''",
    "Somchai, ''",
    "---, ---"
  })
  void keepsDifferentNamesApart(String left, String right) {
    assertThat(names.areSimilar(names.fold(left), names.fold(right))).isFalse();
  }

  /** The examples of Winkler's paper, as the literature repeats them. */
  @ParameterizedTest
  @CsvSource({"martha, marhta, 0.9611", "dwayne, duane, 0.8400", "dixon, dicksonx, 0.8133"})
  void measuresAsJaroAndWinklerDo(String left, String right, double expected) {
    assertThat(NameComparison.similarity(left, right)).isCloseTo(expected, within(0.0001));
    assertThat(NameComparison.similarity(right, left)).isCloseTo(expected, within(0.0001));
  }

  @Test
  void foldsTheSameTwice() {
    String once = names.fold("Thị-Linh  NGUYỄN");
    assertThat(once).isEqualTo("linh nguyen thi");
    assertThat(names.fold(once)).isEqualTo(once);
  }
}

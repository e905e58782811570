package org.redthread.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

final class PurposeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "...",
        "a\nb",
        "a\rb",
        "a\u0000b",
        "a\u001bb",
        "a\u0085b",
        "a\u2028b",
        "a\u202eb",
        "a\u2066b",
        "a\ud800b",
        "a\ue000b",
        "\u007f1"
      })
  void refusesWhatIsNoOneLineOfWords(String text) {
    assertThatThrownBy(() -> Purpose.of(text))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.INVALID_PARAMETER);
              assertThat(e.field()).isEqualTo("purpose");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Case 12/2026",
        "คดี ๑๒ สืบสวน",
        "ករណី\u200bទី១",
        "a \"quoted\" \\ text",
        "案件 7 😀",
        "1"
      })
  void takesWordsOfAnyScript(String text) {
    assertThat(Purpose.of("  " + text + " ").text()).isEqualTo(text);
  }

  @Test
  void countsCharactersNotCodeUnits() {
    assertThat(Purpose.of("a" + "😀".repeat(499)).isGiven()).isTrue();
    assertThatThrownBy(() -> Purpose.of("a".repeat(501))).isInstanceOf(EngineException.class);
  }

  @Test
  void isNotGivenByDefaultAndThenRefusedWhereNeeded() {
    Caller caller = new Caller("linh", Role.SUPERVISOR, "A", Set.of(), Purpose.NONE);

    assertThat(Purpose.NONE.isGiven()).isFalse();
    assertThatThrownBy(caller::requirePurpose)
        .isInstanceOfSatisfying(
            EngineException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PURPOSE_REQUIRED));
    Caller.system().requirePurpose();
    caller.withPurpose(Purpose.of("case 1")).requirePurpose();
  }
}

package org.redthread.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionQueryTest {
  @Test
  void keepsLettersAndDigitsOnly() {
    assertThat(CaptionQuery.words("Somchai \"AND\" (O'Brien) a:b*~ \\ 王伟"))
        .containsExactly("somchai", "and", "o'brien", "a", "b", "王伟");
    assertThat(CaptionQuery.words("+-&&||!(){}[]^\"~*?:\\/")).isEmpty();
  }

  @Test
  void asksForEveryWordAndPrefersThePhrase() {
    assertThat(CaptionQuery.of(List.of("nok", "somchai")))
        .isEqualTo("+(\"nok\"^4 nok*^2) +(\"somchai\"^4 somchai*^2 somchai~1) \"nok somchai\"^8");
  }

  @Test
  void countsOnlySoManyWords() {
    assertThat(CaptionQuery.words("a ".repeat(50))).hasSize(CaptionQuery.MAX_WORDS);
  }
}

package org.redthread.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.store.StatementCatalogue;

/** Statements that name the kinds of link one by one must name all of them. */
class EveryKindTest {
  @ParameterizedTest
  @ValueSource(strings = {"link/expand-frontier", "link/find-shared"})
  void isRead(String statement) {
    String body = StatementCatalogue.open().get(statement).body();
    for (LinkKind kind : LinkKind.values()) {
      String pattern =
          kind.isEvent() ? "\\[r:" + kind + "\\]" : "\\[r:[A-Z_|]*\\b" + kind + "\\b[A-Z_|]*\\]";
      assertThat(Pattern.compile(pattern).matcher(body).find())
          .as(statement + " reads " + kind)
          .isTrue();
    }
  }

  @Test
  void isNamedWhereNoneIsAskedFor() {
    assertThat(Reading.names(java.util.Set.of())).hasSize(LinkKind.values().length);
  }
}

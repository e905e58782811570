package org.redthread.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.store.Statement;
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
    assertThat(Reading.names(Set.of())).hasSize(LinkKind.values().length);
  }

  /** A degree counts links between entities alone, so every other relationship is taken off it. */
  @Test
  void leavesOutOfDegreesWhatIsNoLink() {
    StatementCatalogue catalogue = StatementCatalogue.open();
    Set<String> others = new TreeSet<>();
    for (Statement statement : catalogue.list()) {
      Matcher types = Pattern.compile("\\[\\w*:([A-Z_|]+)").matcher(statement.body());
      while (types.find()) {
        others.addAll(List.of(types.group(1).split("\\|")));
      }
    }
    others.removeIf(type -> LinkKind.ofName(type).isPresent());
    Matcher about =
        Pattern.compile("\\(e\\)-\\[:([A-Z_|]+)\\]-\\(x\\)")
            .matcher(catalogue.get("link/find-entities").body());
    assertThat(about.find()).isTrue();
    assertThat(about.group(1).split("\\|")).containsExactlyInAnyOrderElementsOf(others);
  }
}

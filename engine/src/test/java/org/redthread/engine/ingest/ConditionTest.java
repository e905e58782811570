package org.redthread.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static boolean holds(Condition.Test test, String value) {
    return new Condition(Template.parse("{c}"), test, Set.of("in", "received"))
        .holds(TextRow.of("c", value));
  }

  @Test
  void comparesWithoutCase() {
    assertThat(holds(Condition.Test.IN, "IN")).isTrue();
    assertThat(holds(Condition.Test.IN, "out")).isFalse();
    assertThat(holds(Condition.Test.NOT_IN, "out")).isTrue();
    assertThat(holds(Condition.Test.NOT_IN, "Received")).isFalse();
  }

  @Test
  void seesWhetherThereIsAValue() {
    assertThat(holds(Condition.Test.PRESENT, "x")).isTrue();
    assertThat(holds(Condition.Test.PRESENT, "  ")).isFalse();
    assertThat(holds(Condition.Test.ABSENT, "  ")).isTrue();
    assertThat(holds(Condition.Test.ABSENT, "x")).isFalse();
  }

  @Test
  void knowsAlwaysAndNever() {
    assertThat(Condition.ALWAYS.holds(TextRow.of())).isTrue();
    assertThat(Condition.NEVER.holds(TextRow.of())).isFalse();
  }
}

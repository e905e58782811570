package org.redthread.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  private final StringWriter err = new StringWriter();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final InstantSource clock = () -> now;

  private ProgressDisplay display(boolean terminal) {
    return new ProgressDisplay(new PrintWriter(err), terminal, clock);
  }

  private void pass(long millis) {
    now = now.plusMillis(millis);
  }

  @Test
  void writesAPlainLineNowAndThenWhereNoOneLooks() {
    try (ProgressDisplay display = display(false)) {
      display.begin("loading calls", 10_000, "rows");
      pass(1_000);
      display.reach(2_000);
      pass(4_000);
      display.reach(5_000);
      pass(5_000);
      display.reach(10_000);
      display.begin("resolving");
      pass(2_500);
    }
    assertThat(err.toString().lines())
        .containsExactly(
            "loading calls …",
            "loading calls  5,000/10,000 rows  50%  1,000/s  5 s left",
            "loading calls  10,000/10,000 rows  100%  1,000/s",
            "loading calls: 10,000 rows in 10.0 s",
            "resolving …",
            "resolving: done in 2.5 s");
    assertThat(err.toString()).doesNotContain("\r");
  }

  @Test
  void writesOneLineOverAndOverOnATerminal() {
    try (ProgressDisplay display = display(true)) {
      display.begin(
          "loading a file with a name that is far too long for one line ".repeat(2), 10, "rows");
      for (int row = 1; row <= 10; row++) {
        pass(50);
        display.reach(row);
      }
    }
    String[] shown = err.toString().split("\r", -1);
    assertThat(shown).hasSize(8);
    assertThat(shown[1]).hasSize(79);
    assertThat(err.toString().lines().count()).isLessThanOrEqualTo(shown.length);
    assertThat(err.toString()).endsWith(System.lineSeparator());
  }

  @Test
  void neverGoesBackAndSaysNothingWithoutAStage() {
    ProgressDisplay display = display(false);
    display.reach(5);
    display.close();
    assertThat(err.toString()).isEmpty();
    display.begin("surfacing", 10, "steps");
    display.reach(7);
    display.reach(3);
    display.close();
    assertThat(err.toString().lines()).last().isEqualTo("surfacing: 7 steps in 0.0 s");
  }
}

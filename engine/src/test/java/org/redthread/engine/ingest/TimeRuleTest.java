package org.redthread.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRuleTest {
  private static TimeRule rule(String format, boolean isBuddhist, String zone) {
    return TimeRule.of(Template.parse("{t}"), format, isBuddhist, zone);
  }

  @ParameterizedTest
  @CsvSource({
    "iso, 2025-01-02T03:04:05+07:00, 2025-01-01T20:04:05Z",
    "iso, 2025-01-02T03:04:05+0700, 2025-01-01T20:04:05Z",
    "iso, 2025-01-02T03:04:05.250z, 2025-01-02T03:04:05.250Z",
    "iso, 2025-01-02 03:04, 2025-01-01T20:04:00Z",
    "iso, 2025-01-02, 2025-01-01T17:00:00Z",
    "epoch-seconds, 1735787045, 2025-01-02T03:04:05Z",
    "epoch-millis, 1735787045250, 2025-01-02T03:04:05.250Z",
    "d/M/uuuu H:mm:ss, 2/1/2025 3:04:05, 2025-01-01T20:04:05Z",
    "M/d/uuuu h:mm:ss a, 1/2/2025 3:04:05 pm, 2025-01-02T08:04:05Z"
  })
  void readsTheFormsOfExports(String format, String text, Instant expected) {
    assertThat(rule(format, false, "").parse(text, "Asia/Bangkok").orElseThrow().instant())
        .isEqualTo(expected);
  }

  @Test
  void readsTheNarrowSpaceThatTelephonesWrite() {
    assertThat(rule("M/d/uuuu h:mm:ss a", false, "UTC").parse("1/2/2025 3:04:05\u202fPM", ""))
        .hasValueSatisfying(
            time -> assertThat(time.instant()).isEqualTo(Instant.parse("2025-01-02T15:04:05Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "iso, 2025-02-30T00:00:00Z",
    "iso, 2025-02-29",
    "iso, 2025-01-02T25:00:00Z",
    "iso, soon",
    "d/M/uuuu, 31/4/2025",
    "epoch-seconds, 1735787045000",
    "epoch-seconds, 99999999999999999999",
    "iso, 1482-01-01",
    "M/d/uuuu, 13/1/2025"
  })
  void refusesWhatNeverWas(String format, String text) {
    assertThat(rule(format, false, "UTC").parse(text, "")).isEmpty();
  }

  @Test
  void readsTheBuddhistEra() {
    TimeRule thai = rule("d/M/uuuu H:mm", true, "Asia/Bangkok");
    assertThat(thai.parse("29/2/2567 0:30", "").orElseThrow().instant())
        .isEqualTo(Instant.parse("2024-02-28T17:30:00Z"));
    assertThat(thai.parse("29/2/2568 0:30", "")).isEmpty();
    // A year of the other calendar in the column would be 543 years off.
    assertThat(thai.parse("1/2/2025 0:30", "")).isEmpty();
  }

  @Test
  void refusesAnHourThatTheClocksSkippedAndTakesTheFirstOfTwo() {
    TimeRule rule = rule("iso", false, "Europe/Berlin");
    assertThat(rule.parse("2025-03-30T02:30:00", "")).isEmpty();
    assertThat(rule.parse("2025-10-26T02:30:00", "").orElseThrow().instant())
        .isEqualTo(Instant.parse("2025-10-26T00:30:00Z"));
  }

  @Test
  void prefersTheTextThenTheMappingThenTheExhibitAndSaysWhenNobodyKnew() {
    TimeRule named = rule("iso", false, "Asia/Tokyo");
    assertThat(named.parse("2025-01-02T00:00:00+01:00", "Asia/Bangkok").orElseThrow().zone())
        .isEqualTo("+01:00");
    assertThat(named.parse("2025-01-02T00:00:00", "Asia/Bangkok").orElseThrow().zone())
        .isEqualTo("Asia/Tokyo");
    TimeRule unnamed = rule("iso", false, "");
    assertThat(unnamed.parse("2025-01-02", "Asia/Bangkok").orElseThrow().isZoneAssumed()).isFalse();
    assertThat(unnamed.parse("2025-01-02", "").orElseThrow().isZoneAssumed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"d/M/yyyy", "HH:mm", "qqqqqqq", "d/M"})
  void refusesPatternsThatGiveNoDate(String format) {
    assertThatThrownBy(() -> rule(format, false, "")).isInstanceOf(IllegalArgumentException.class);
  }
}

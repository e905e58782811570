package org.redthread.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redthread.engine.ingest.PropertyRule.Type;

class ValueReaderTest {
  private static Optional<Object> read(Type type, String format, String text) {
    return new ValueReader().read(new PropertyRule(Template.parse("{c}"), type, format), text);
  }

  @ParameterizedTest
  @CsvSource({
    "INTEGER, '', 12, 12",
    "DECIMAL, '', 012.50, 12.50",
    "BOOLEAN, '', Yes, true",
    "BOOLEAN, '', 0, false",
    "DATE, '', 2025-01-31, 2025-01-31",
    "DATE, '', 2025-01, 2025-01",
    "DATE, d/M/uuuu, 31/1/2025, 2025-01-31",
    "DURATION, '', 95, 95",
    "DURATION, '', 1:35, 95",
    "DURATION, '', 01:00:05, 3605"
  })
  void readsItsTypes(Type type, String format, String text, String expected) {
    assertThat(read(type, format, text).map(Object::toString)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "INTEGER, '', 1.5",
    "INTEGER, '', 99999999999999999999",
    "DECIMAL, '', 1e9",
    "BOOLEAN, '', perhaps",
    "DATE, '', 2025-02-30",
    "DATE, '', 2025-13",
    "DURATION, '', -5",
    "DURATION, '', 1:75",
    "DURATION, '', 99999999999999999999:00:00"
  })
  void refusesWhatIsNone(Type type, String format, String text) {
    assertThat(read(type, format, text)).isEmpty();
  }

  @Test
  void refusesTextBeyondItsBound() {
    assertThat(read(Type.TEXT, "", "x".repeat(ValueReader.LONGEST_TEXT))).isPresent();
    assertThat(read(Type.TEXT, "", "x".repeat(ValueReader.LONGEST_TEXT + 1))).isEmpty();
  }
}

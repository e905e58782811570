package org.redthread.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.engine.model.Tlp;

class JsonTest {
  record Values(
      Instant at, BigDecimal amount, Duration lasted, Tlp tlp, @Nullable String missing) {}

  @Test
  void writesTimesDecimalsAndMissingValuesAsTheInterfaceSays() {
    Values values =
        new Values(
            Instant.parse("2025-03-01T00:00:00Z"),
            new BigDecimal("1E+21"),
            Duration.ofSeconds(90),
            Tlp.AMBER_STRICT,
            null);
    assertThat(Json.write(values))
        .isEqualTo(
            "{\"at\":\"2025-03-01T00:00:00Z\",\"amount\":\"1000000000000000000000\","
                + "\"lasted\":\"PT1M30S\",\"tlp\":\"TLP:AMBER+STRICT\",\"missing\":null}");
    assertThat(Json.write(new BigDecimal("0.10"))).isEqualTo("\"0.10\"");
  }

  @Test
  void writesTheSameMapAlwaysTheSame() {
    assertThat(Json.write(Map.of("b", 1, "a", 2, "c", List.of())))
        .isEqualTo("{\"a\":2,\"b\":1,\"c\":[]}");
  }

  @Test
  void writesAnOptionalAsItsValue() {
    assertThat(Json.write(List.of(Optional.of("a"), Optional.empty()))).isEqualTo("[\"a\",null]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":1} {}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1,}",
        "[NaN]",
        ""
      })
  void readsNothingThatTwoProgramsMayReadDifferently(String text) {
    assertThatThrownBy(() -> Json.mapper().readValue(text, Map.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void readsNoTowerOfBrackets() {
    assertThatThrownBy(() -> Json.mapper().readTree("[".repeat(500) + "]".repeat(500)))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageNotContaining("[[[");
  }
}

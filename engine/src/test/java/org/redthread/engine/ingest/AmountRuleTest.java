package org.redthread.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redthread.engine.ingest.AmountRule.Direction;
import org.redthread.engine.ingest.AmountRule.Negative;

class AmountRuleTest {
  private static AmountRule rule(String decimal, String thousands, Negative negative) {
    Template none = Template.parse("x");
    return AmountRule.of(none, none, negative, decimal, thousands);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1234.50; .; ''; 1234.50",
        "+7; .; ''; 7",
        "4,900.00; .; ','; 4900.00",
        "4900.00; .; ','; 4900.00",
        "1,23,456; .; ','; 123456",
        "1.234,5; ','; .; 1234.5",
        "0.000000000000000001; .; ''; 0.000000000000000001"
      })
  void readsExactly(String text, String decimal, String thousands, String expected) {
    assertThat(rule(decimal, thousands, Negative.REFUSED).parse(text))
        .contains(new BigDecimal(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1,234.50; .; ''",
        "12,34.50; .; ','",
        "1234,5; .; ','",
        "1.5; ','; ''",
        "1e5; .; ''",
        "12 USD; .; ''",
        "-5; .; ''",
        ".5; .; ''",
        "5.; .; ''",
        "NaN; .; ''",
        "1111111111111111111111111111111111111111111111111111111111111; .; ''"
      })
  void refusesWhatTheMappingDoesNotSay(String text, String decimal, String thousands) {
    assertThat(rule(decimal, thousands, Negative.REFUSED).parse(text)).isEmpty();
  }

  @Test
  void saysWhichWayMoneyGoes() {
    AmountRule swaps = rule(".", "", Negative.SWAPS);
    assertThat(swaps.direction(swaps.parse("-5").orElseThrow())).isEqualTo(Direction.BACK);
    assertThat(swaps.direction(swaps.parse("5").orElseThrow())).isEqualTo(Direction.FORTH);
    AmountRule ignored = rule(".", "", Negative.IGNORED);
    assertThat(ignored.direction(ignored.parse("-5").orElseThrow())).isEqualTo(Direction.FORTH);
  }
}

package org.redthread.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TerminalTextTest {
  private final StringWriter out = new StringWriter();

  @Test
  void takesOutWhatWouldSteerATerminal() {
    assertThat(DisplayText.safe("\u001b[2Jgone\r\nnew\u202Eline\u0007"))
        .isEqualTo("[2Jgone  new line");
    assertThat(DisplayText.safe("อนันต์ ใจดี")).isEqualTo("อนันต์ ใจดี");
  }

  @Test
  void countsColumnsAndNotCharacters() {
    assertThat(DisplayText.width("Anan")).isEqualTo(4);
    assertThat(DisplayText.width("王伟")).isEqualTo(4);
    assertThat(DisplayText.width("ที่")).isEqualTo(1);
    assertThat(DisplayText.cut("王伟王伟", 5)).isEqualTo("王伟…");
    assertThat(DisplayText.cut("short", 5)).isEqualTo("short");
  }

  @Test
  void alignsAlsoWhereCharactersAreWide() {
    TextTable table = TextTable.of("name", "#links", "id");
    table.row("王伟", "12", "a");
    table.row("Maria", "1,234", "b");
    table.print(new PrintWriter(out, true), "");
    assertThat(out.toString().lines())
        .containsExactly("name   links  id", "王伟      12  a", "Maria  1,234  b");
  }

  @Test
  void writesAmountsExactly() {
    assertThat(LinkWords.amount(new BigDecimal("7798.800000"))).isEqualTo("7,798.800000");
    assertThat(LinkWords.amount(new BigDecimal("0.000000000000000001")))
        .isEqualTo("0.000000000000000001");
    assertThat(LinkWords.amount(new BigDecimal("12345678901234567890"))).startsWith("12,345,678");
  }
}

package org.redthread.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.server.json.Json;
import picocli.CommandLine;

class CommandLineProgramTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return CommandLineProgram.run(arguments, new PrintWriter(out), new PrintWriter(err));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "serve",
        "load",
        "resolve",
        "surface",
        "search",
        "show",
        "path",
        "trail",
        "export",
        "user add",
        "user list",
        "user revoke",
        "audit verify",
        "generate",
        "bench",
        "test"
      })
  void helpsWithEveryCommandByExample(String command) {
    assertThat(run((command + " --help").split(" "))).isZero();
    assertThat(out.toString()).contains("Usage: redthread " + command, "  ./redthread " + command);
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "serch",
        "user",
        "audit",
        "generate",
        "generate --out x --scale big",
        "generate --out x --scale 0",
        "generate --out x --scale NaN",
        "search",
        "search a b",
        "load",
        "export a",
        "show --nothing a",
        "--data x show a"
      })
  void refusesWrongUseInOneLineWithAHint(String typed) {
    assertThat(run(typed.isEmpty() ? new String[0] : typed.split(" "))).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    String[] lines = err.toString().lines().toArray(String[]::new);
    assertThat(lines[0]).startsWith("error: ");
    assertThat(lines[lines.length - 1]).startsWith("try: ./redthread").endsWith("--help");
    assertThat(lines.length).isLessThanOrEqualTo(3);
  }

  @Test
  void generatesASeizureAndSaysSoInJsonAlone(@TempDir Path temporary) throws Exception {
    Path folder = temporary.resolve("with a space");
    assertThat(run("generate", "--scale", "0.02", "--out", folder.toString(), "--json")).isZero();
    assertThat(Json.mapper().readTree(out.toString()).get("people").asInt()).isPositive();
    assertThat(folder.resolve("SYNTHETIC.txt")).exists();
    assertThat(err.toString()).contains("generating");
  }

  @Test
  void saysInOneLineWhyAFolderCannotBeFilled(@TempDir Path temporary) throws Exception {
    Files.createFile(temporary.resolve("something"));
    assertThat(run("generate", "--scale", "0.02", "--out", temporary.toString())).isEqualTo(3);
    assertThat(err.toString()).startsWith("error: can't write into " + temporary);
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void endsWithThreeAndTheWordsOfTheEngine() {
    assertThat(failWith(new EngineException(ErrorCode.NOT_FOUND, "id", "there is no\n such id")))
        .isEqualTo(3);
    assertThat(err).hasToString("error: there is no such id" + System.lineSeparator());
  }

  @Test
  void hidesTheWordsOfAFaultOfTheProduct() {
    assertThat(failWith(new IllegalStateException("Maria Reyes"))).isEqualTo(3);
    assertThat(err.toString())
        .startsWith("error: a fault of Redthread itself (IllegalStateException, reference ")
        .doesNotContain("Reyes");
    assertThat(err.toString().lines()).hasSize(1);
  }

  private int failWith(Exception fault) {
    CommandLine command =
        CommandLineProgram.parser(new PrintWriter(out, true), new PrintWriter(err, true));
    return new CommandFailures().handleExecutionException(fault, command, command.parseArgs());
  }
}

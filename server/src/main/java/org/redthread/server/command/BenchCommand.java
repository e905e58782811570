package org.redthread.server.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import picocli.CommandLine;

/** {@code bench}: figures with their yardsticks. */
@CommandLine.Command(
    name = "bench",
    header = "Measure, each figure beside its yardstick in the same run.",
    description = "Prints JSON. Nothing is asserted.",
    footer = {
      "",
      "Examples:",
      "  ./redthread bench",
      "  ./redthread bench query --json",
      "  ./redthread bench surfacing"
    },
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "load, query or surfacing; without it all of them.")
  private @Nullable String name;

  @Override
  public Integer call() {
    throw new EngineException(
        ErrorCode.INTERNAL,
        "bench " + (name == null ? "" : name) + "is not there yet, nor is " + shared.dataPlace());
  }
}

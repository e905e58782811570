package org.redthread.server.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code generate}: made-up exhibits with the truth about them. */
@CommandLine.Command(
    name = "generate",
    header = "Write a synthetic seizure with its truth.",
    description = "The same seed and scale give the same bytes.",
    footer = {
      "",
      "Examples:",
      "  ./redthread generate --seed 7 --scale 1 --out seizure",
      "  ./redthread generate --seed 7 --scale 20 --out /tmp/large"
    },
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the chance. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @CommandLine.Option(
      names = "--scale",
      paramLabel = "S",
      defaultValue = "1",
      description = "Size: 1 is the demo, 10 has ten times its people. Default: ${DEFAULT-VALUE}.")
  private double scale;

  @CommandLine.Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "An empty or new folder.")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    throw Unfinished.command(shared, seed, scale, out);
  }
}

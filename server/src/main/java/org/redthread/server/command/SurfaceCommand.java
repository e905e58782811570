package org.redthread.server.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code surface}: ranked networks with the reason for each member. */
@CommandLine.Command(
    name = "surface",
    header = "Find networks, rank them and say why.",
    description = "Each network is a lead to be assessed by a person, not a finding of guilt.",
    footer = {"", "Examples:", "  ./redthread surface", "  ./redthread surface --limit 5 --json"},
    mixinStandardHelpOptions = true)
final class SurfaceCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many networks to print. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Override
  public Integer call() {
    throw Unfinished.command(shared, limit);
  }
}

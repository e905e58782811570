package org.redthread.server.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code path}: how two entities hang together. */
@CommandLine.Command(
    name = "path",
    header = "Show the shortest ways between two entities.",
    footer = {
      "",
      "Examples:",
      "  ./redthread path phone-a4k2... wallet-m3c...",
      "  ./redthread path person-q7x... person-b2d... --max-hops 4"
    },
    mixinStandardHelpOptions = true)
final class PathCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(index = "0", paramLabel = "A", description = "The id of the one entity.")
  private String from = "";

  @CommandLine.Parameters(index = "1", paramLabel = "B", description = "The id of the other.")
  private String to = "";

  @CommandLine.Option(
      names = "--max-hops",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many links a way may have, 1 to 6. Default: ${DEFAULT-VALUE}.")
  private int maxHops;

  @CommandLine.Option(
      names = "--purpose",
      paramLabel = "TEXT",
      description = "Why; kept in the audit trail.")
  private @Nullable String purpose;

  @Override
  public Integer call() {
    throw Unfinished.command(shared, from, to, maxHops, purpose);
  }
}

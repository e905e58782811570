package org.redthread.server.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code show}: one entity with its surroundings. */
@CommandLine.Command(
    name = "show",
    header = "Show an entity: identifiers, roles, links and the rows behind them.",
    footer = {
      "",
      "Examples:",
      "  ./redthread show phone-a4k2...",
      "  ./redthread show person-q7x... --hops 2 --purpose \"case C-12\""
    },
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The id of an entity, as search prints it.")
  private String id = "";

  @CommandLine.Option(
      names = "--hops",
      paramLabel = "N",
      defaultValue = "1",
      description = "How far to follow the links, 1 to 3. Default: ${DEFAULT-VALUE}.")
  private int hops;

  @CommandLine.Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many links of each entity to print. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @CommandLine.Option(
      names = "--purpose",
      paramLabel = "TEXT",
      description = "Why; kept in the audit trail.")
  private @Nullable String purpose;

  @Override
  public Integer call() {
    throw Unfinished.command(shared, id, hops, limit, purpose);
  }
}

package org.redthread.server.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code search}: entities by value or name. */
@CommandLine.Command(
    name = "search",
    header = "Find entities by an identifier or a name.",
    footer = {
      "",
      "Examples:",
      "  ./redthread search \"+63 917 555 0142\"",
      "  ./redthread search Reyes --kind Person --limit 10"
    },
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(
      index = "0",
      paramLabel = "TEXT",
      description = "An identifier in any spelling, or words of a name.")
  private String text = "";

  @CommandLine.Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Entities of this kind alone, for example Phone.")
  private @Nullable String kind;

  @CommandLine.Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many to print. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @CommandLine.Option(
      names = "--purpose",
      paramLabel = "TEXT",
      description = "Why; kept in the audit trail.")
  private @Nullable String purpose;

  @Override
  public Integer call() {
    throw Unfinished.command(shared, text, kind, limit, purpose);
  }
}

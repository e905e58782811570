package org.redthread.server.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code user add}: a new token. */
@CommandLine.Command(
    name = "add",
    header = "Add a user and print the token, once.",
    footer = {"", "Examples:", "  ./redthread user add maria --role analyst --agency PNP"},
    mixinStandardHelpOptions = true)
final class UserAddCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "The name that the audit trail will show.")
  private String name = "";

  @CommandLine.Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      description = "investigator, analyst, liaison, supervisor or administrator.")
  private String role = "";

  @CommandLine.Option(names = "--agency", paramLabel = "A", description = "The agency of the user.")
  private @Nullable String agency;

  @Override
  public Integer call() {
    throw Unfinished.command(shared, name, role, agency);
  }
}

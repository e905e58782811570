package org.redthread.server.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code user revoke}: the end of a token. */
@CommandLine.Command(
    name = "revoke",
    header = "Make the token of a user void at once.",
    footer = {"", "Examples:", "  ./redthread user revoke maria"},
    mixinStandardHelpOptions = true)
final class UserRevokeCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(index = "0", paramLabel = "NAME", description = "The name of the user.")
  private String name = "";

  @Override
  public Integer call() {
    throw Unfinished.command(shared, name);
  }
}

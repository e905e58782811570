package org.redthread.server.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code user list}: who may use the store. */
@CommandLine.Command(
    name = "list",
    header = "List the users with their roles; never their tokens.",
    footer = {"", "Examples:", "  ./redthread user list --json"},
    mixinStandardHelpOptions = true)
final class UserListCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @Override
  public Integer call() {
    throw Unfinished.command(shared);
  }
}

package org.redthread.server.command;

import picocli.CommandLine;

/** {@code user}: the people with a token. */
@CommandLine.Command(
    name = "user",
    header = "Manage who may use the store.",
    subcommands = {UserAddCommand.class, UserListCommand.class, UserRevokeCommand.class},
    footer = {
      "",
      "Examples:",
      "  ./redthread user add maria --role analyst",
      "  ./redthread user list",
      "  ./redthread user revoke maria"
    },
    mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec command = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        command.commandLine(), "user needs one of: add, list, revoke");
  }
}

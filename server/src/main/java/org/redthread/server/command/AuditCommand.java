package org.redthread.server.command;

import picocli.CommandLine;

/** {@code audit}: the trail of who read and changed what. */
@CommandLine.Command(
    name = "audit",
    header = "Check the audit trail.",
    subcommands = {AuditVerifyCommand.class},
    footer = {"", "Examples:", "  ./redthread audit verify"},
    mixinStandardHelpOptions = true)
final class AuditCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec command = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(command.commandLine(), "audit needs one of: verify");
  }
}

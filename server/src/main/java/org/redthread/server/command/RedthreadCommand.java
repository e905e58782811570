package org.redthread.server.command;

import picocli.CommandLine;

/** {@code redthread}: the commands in the order of the work. */
@CommandLine.Command(
    name = "redthread",
    header =
        "Turns seized data into an evidence-cited graph and surfaces trafficking networks in it.",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      LoadCommand.class,
      ResolveCommand.class,
      SurfaceCommand.class,
      SearchCommand.class,
      ShowCommand.class,
      PathCommand.class,
      TrailCommand.class,
      ExportCommand.class,
      UserCommand.class,
      AuditCommand.class,
      GenerateCommand.class,
      BenchCommand.class,
      TestCommand.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done, 1 done with rejected rows or failed checks, 2 wrong use, 3 failure.",
      "What it shows are leads, not proof.",
      "",
      "Begin with:",
      "  ./redthread demo"
    },
    versionProvider = ProductVersion.class,
    mixinStandardHelpOptions = true)
final class RedthreadCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec command = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(command.commandLine(), "which command?");
  }
}

package org.redthread.server.command;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Parses what was typed, runs the command and turns whatever happens into an exit code. */
public final class CommandLineProgram {
  private CommandLineProgram() {}

  /**
   * Runs one command.
   *
   * @param arguments as typed
   * @param out results alone
   * @param err errors and progress
   * @return 0 done, 1 done with rejected rows or failed checks, 2 wrong use, 3 failure
   */
  public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    ProcessLogging.quiet();
    return parser(out, err).execute(arguments);
  }

  static CommandLine parser(PrintWriter out, PrintWriter err) {
    CommandFailures failures = new CommandFailures();
    return new CommandLine(new RedthreadCommand())
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpAutoWidth(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedOptionsAllowed(false)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures)
        .setExitCodeExceptionMapper(fault -> ExitCode.FAILED.number());
  }
}

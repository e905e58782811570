package org.redthread.server.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.UUID;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Says in one line on standard error why a command was not carried out. A fault of the product gets
 * a reference, under which the log has the details; {@code REDTHREAD_DEBUG=1} shows them at once.
 */
final class CommandFailures
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
  private static final int REFERENCE_LENGTH = 8;

  @Override
  public int handleParseException(CommandLine.ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("error: " + oneLine(fault.getMessage()));
    CommandLine.UnmatchedArgumentException.printSuggestions(fault, err);
    err.println("try: ./" + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.WRONG_USE.number();
  }

  @Override
  public int handleExecutionException(
      Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (fault instanceof EngineException refusal && refusal.code() != ErrorCode.INTERNAL) {
      err.println("error: " + oneLine(refusal.getMessage()));
      return ExitCode.FAILED.number();
    }
    String reference =
        UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH).toLowerCase(Locale.ROOT);
    logger().error("fault {} in command {}", reference, command.getCommandName(), fault);
    err.println(
        "error: a fault of Redthread itself ("
            + fault.getClass().getSimpleName()
            + ", reference "
            + reference
            + "); the log has the details, REDTHREAD_DEBUG=1 shows them here");
    if ("1".equals(System.getenv("REDTHREAD_DEBUG"))) {
      fault.printStackTrace(err);
    }
    return ExitCode.FAILED.number();
  }

  // Not a constant: loading the logging takes longer than most commands need to say their help.
  private static Logger logger() {
    return LoggerFactory.getLogger(CommandFailures.class);
  }

  private static String oneLine(@org.jspecify.annotations.Nullable String message) {
    return message == null ? "no further word" : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}

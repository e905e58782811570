package org.redthread.server.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.redthread.server.embedded.DataFolder;
import picocli.CommandLine;

/** What every command understands: where the store is and how to answer. */
final class SharedOptions {
  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec command = CommandLine.Model.CommandSpec.create();

  @CommandLine.Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder of the store. Without it the one that REDTHREAD_DATA names, else redthread-data in the current folder.")
  private @Nullable Path data;

  @CommandLine.Option(
      names = "--json",
      description = "Answer in JSON on standard output, and with nothing else there.")
  private boolean json;

  /** {@return the data folder of this call, made where it is missing} */
  DataFolder dataFolder() {
    return DataFolder.at(dataPlace());
  }

  /** {@return where the data folder of this call is or would be} */
  Path dataPlace() {
    if (data != null) {
      return data;
    }
    String named = System.getenv("REDTHREAD_DATA");
    return named == null || named.isBlank() ? Path.of("redthread-data") : Path.of(named);
  }

  /** {@return where the answer goes} */
  CommandOutput output() {
    return new CommandOutput(command.commandLine().getOut(), json);
  }

  /** {@return whether the answer is to be JSON alone} */
  boolean isJson() {
    return json;
  }

  /** {@return whether the command has an option of this name} */
  boolean knows(String option) {
    return command.findOption(option) != null;
  }

  /** {@return a display of what the command is doing, on standard error} */
  ProgressDisplay progress() {
    return ProgressDisplay.on(command.commandLine().getErr());
  }

  /** {@return the refusal of a wrong use that only shows once all options are known} */
  CommandLine.ParameterException wrongUse(String message) {
    return new CommandLine.ParameterException(command.commandLine(), message);
  }
}

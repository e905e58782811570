package org.redthread.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.redthread.server.command.CommandLineProgram;

/** Starts the program from the command line. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code. Both outputs are UTF-8 whatever the
   * locale says, because names of people are not ASCII and other programs read the JSON.
   *
   * @param arguments as typed
   */
  public static void main(String[] arguments) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int exitCode = CommandLineProgram.run(arguments, out, err);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}

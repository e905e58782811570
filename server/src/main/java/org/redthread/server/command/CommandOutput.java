package org.redthread.server.command;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.redthread.server.json.Json;

/** The answer of a command: JSON for programs or text for people, never both. */
final class CommandOutput {
  private final PrintWriter out;
  private final boolean json;

  CommandOutput(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  /**
   * Prints an answer of the server, its JSON unchanged.
   *
   * @param answer as it came
   * @param text prints the same for a person
   */
  void print(ServerAnswer answer, Consumer<PrintWriter> text) {
    if (json) {
      out.println(answer.json());
    } else {
      text.accept(out);
    }
    out.flush();
  }

  /**
   * Prints the answer.
   *
   * @param answer a value with a JSON form
   * @param text prints the same for a person
   */
  <T> void print(T answer, Consumer<PrintWriter> text) {
    if (json) {
      out.println(Json.write(answer));
    } else {
      text.accept(out);
    }
    out.flush();
  }
}

package org.redthread.server.command;

/** What the exit code of a command says. The numbers are part of the outside interface. */
enum ExitCode {
  /** Done, with nothing to look after. */
  DONE(0),
  /** Done, but rows were rejected or a check failed. */
  DONE_WITH_FAULTS(1),
  /** The command was not understood; nothing was done. */
  WRONG_USE(2),
  /** The command failed. */
  FAILED(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** {@return the number the process ends with} */
  int number() {
    return number;
  }
}

package org.redthread.server.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code audit verify}: whether the trail is as it was written. */
@CommandLine.Command(
    name = "verify",
    header = "Find a changed, removed or reordered line of the audit trail.",
    description = "Ends with 1 and names the first line that is wrong.",
    footer = {"", "Examples:", "  ./redthread audit verify", "  ./redthread audit verify --json"},
    mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @Override
  public Integer call() {
    throw Unfinished.command(shared);
  }
}

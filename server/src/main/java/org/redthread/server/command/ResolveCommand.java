package org.redthread.server.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code resolve}: profiles to identities. */
@CommandLine.Command(
    name = "resolve",
    header = "Join the profiles that are the same person.",
    description = "Joining can always be undone; no source record is changed.",
    footer = {"", "Examples:", "  ./redthread resolve", "  ./redthread resolve --json"},
    mixinStandardHelpOptions = true)
final class ResolveCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @Override
  public Integer call() {
    throw Unfinished.command(shared);
  }
}

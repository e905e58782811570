package org.redthread.server.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code test}: stands here for the help alone; the launcher does the work. */
@CommandLine.Command(
    name = "test",
    header = "Build and run every check and test; needs a checkout.",
    description =
        "The launcher does this itself before Java starts, and hands everything after \"test\" to Maven.",
    footer = {"", "Examples:", "  ./redthread test"},
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @Override
  public Integer call() {
    throw shared.wrongUse("test is run by the launcher: ./redthread test in a checkout");
  }
}

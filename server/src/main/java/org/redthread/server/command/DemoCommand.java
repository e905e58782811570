package org.redthread.server.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code demo}: the whole way from a seized folder to ranked networks, on made-up data. */
@CommandLine.Command(
    name = "demo",
    header = "Load the demo seizure, print the networks in it and serve the pages.",
    description = "The demo is synthetic and has a store of its own, made anew each time.",
    footer = {
      "",
      "Examples:",
      "  ./redthread demo",
      "  ./redthread demo --port 9000",
      "  ./redthread demo --no-serve --json"
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8642",
      description = "Port to serve on; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @CommandLine.Option(names = "--no-serve", description = "End once the networks are printed.")
  private boolean noServe;

  @Override
  public Integer call() {
    throw Unfinished.command(shared, port, noServe);
  }
}

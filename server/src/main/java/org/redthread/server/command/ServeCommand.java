package org.redthread.server.command;

import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code serve}: the server in the foreground, until it is stopped. */
@CommandLine.Command(
    name = "serve",
    header = "Serve the pages and the HTTP interface.",
    description =
        "Without --neo4j the store is in the data folder. On the first start an administrator's token is printed, once.",
    footer = {
      "",
      "Examples:",
      "  ./redthread serve",
      "  ./redthread serve --port 9000 --data /srv/redthread",
      "  ./redthread serve --neo4j neo4j://graph.example.org:7687"
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8642",
      description = "Port to serve on; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @CommandLine.Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = "127.0.0.1",
      description =
          "Address to listen on; another than the loopback lets other machines in. Default: ${DEFAULT-VALUE}.")
  private String host = "";

  @CommandLine.Option(
      names = "--neo4j",
      paramLabel = "URI",
      description =
          "A Neo4j server or cluster (bolt:// or neo4j://, each also with +s) in place of the embedded store; user and password come from REDTHREAD_NEO4J_USER and REDTHREAD_NEO4J_PASSWORD.")
  private @Nullable URI neo4j;

  @CommandLine.Option(
      names = "--page-cache",
      paramLabel = "MIB",
      defaultValue = "512",
      description =
          "Memory outside the heap for the embedded store, in MiB. Default: ${DEFAULT-VALUE}.")
  private int pageCacheMebibytes;

  @Override
  public Integer call() {
    throw Unfinished.command(shared, port, host, neo4j, pageCacheMebibytes);
  }
}

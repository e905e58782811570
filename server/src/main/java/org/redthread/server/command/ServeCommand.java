package org.redthread.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.Administration;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.IssuedToken;
import org.redthread.engine.access.Role;
import org.redthread.server.embedded.DataFolder;
import org.redthread.server.embedded.EmbeddedSettings;
import org.redthread.server.embedded.FolderLock;
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
  private static final long MEBIBYTE = 1024L * 1024L;
  private static final int LEAST_CACHE = 16;
  private static final int HIGHEST_PORT = 65_535;
  private static final double MILLIS = 1000.0;

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

  /**
   * Where it is served.
   *
   * @param address of the server
   * @param seconds from the start of the command to here
   * @param administratorToken of the user {@code administrator}, made at the first start alone
   */
  record Serving(String address, double seconds, @Nullable String administratorToken) {}

  @Override
  public Integer call() {
    long start = System.nanoTime();
    checkOptions();
    try (StopSignal stop = StopSignal.install();
        ProgressDisplay display = shared.progress()) {
      DataFolder folder = shared.dataFolder();
      ProcessLogging.toFolder(folder.logs());
      if (neo4j == null) {
        display.begin("starting the embedded Neo4j");
        EmbeddedSettings settings = new EmbeddedSettings(pageCacheMebibytes * MEBIBYTE);
        try (OpenStore store = OpenStore.embedded(folder, settings)) {
          serve(folder, store, display, start, stop);
        }
      } else {
        display.begin("connecting to Neo4j");
        serveRemote(folder, neo4j, display, start, stop);
      }
    }
    return ExitCode.DONE.number();
  }

  // The folder is locked all the same, so that other commands find this server through it.
  private void serveRemote(
      DataFolder folder, URI uri, ProgressDisplay display, long start, StopSignal stop) {
    try (FolderLock lock = folder.lock();
        OpenStore store = OpenStore.remote(folder, uri)) {
      Objects.requireNonNull(lock);
      serve(folder, store, display, start, stop);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private void serve(
      DataFolder folder, OpenStore store, ProgressDisplay display, long start, StopSignal stop) {
    try (ServedStore served = ServedStore.start(folder, store, host, port, false)) {
      Optional<IssuedToken> first = firstUser(store.redthread().administration());
      display.close();
      Serving serving =
          new Serving(
              served.address().toString(),
              Duration.ofNanos(System.nanoTime() - start).toMillis() / MILLIS,
              first.map(IssuedToken::token).orElse(null));
      shared.output().print(serving, out -> print(out, serving, folder));
      stop.await();
    }
  }

  private static Optional<IssuedToken> firstUser(Administration administration) {
    return administration.hasNoUsers()
        ? Optional.of(
            administration.addUser(
                Caller.system(), "administrator", Role.ADMINISTRATOR, "", Set.of()))
        : Optional.empty();
  }

  private static void print(PrintWriter out, Serving serving, DataFolder folder) {
    out.printf(Locale.ROOT, "Ready in %.1f s: %s%n", serving.seconds(), serving.address());
    out.println("Data folder: " + folder.root());
    if (serving.administratorToken() != null) {
      out.println();
      out.println("First start. The token of the user administrator, shown this once:");
      out.println("  " + serving.administratorToken());
      out.println("Add the people who work with it: ./redthread user add NAME --role ROLE");
      out.println();
    }
    out.println("Stop with Ctrl-C.");
  }

  private void checkOptions() {
    if (port < 0 || port > HIGHEST_PORT) {
      throw shared.wrongUse("--port must be from 0 to " + HIGHEST_PORT);
    }
    if (pageCacheMebibytes < LEAST_CACHE) {
      throw shared.wrongUse("--page-cache must be " + LEAST_CACHE + " MiB or more");
    }
    if (neo4j != null
        && (neo4j.getScheme() == null || !neo4j.getScheme().matches("(bolt|neo4j)(\\+s(sc)?)?"))) {
      throw shared.wrongUse("--neo4j must begin with bolt:// or neo4j://, each also with +s");
    }
  }
}

package org.redthread.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.redthread.engine.Redthread;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.IssuedToken;
import org.redthread.engine.access.Role;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.LoadReport;
import org.redthread.engine.model.ResolutionSummary;
import org.redthread.engine.model.SurfacingSummary;
import org.redthread.server.api.Shapes.NetworkShape;
import org.redthread.server.embedded.DataFolder;
import org.redthread.server.embedded.EmbeddedSettings;
import picocli.CommandLine;

/** {@code demo}: the whole way on synthetic data. */
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
  /** The agency that interviewed the victims, so that its people see the claims and the notices. */
  private static final String AGENCY = "Synthetic Victim Identification Team (PH)";

  private static final int SHOWN = 20;

  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8642",
      description = "Port to serve on; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @CommandLine.Option(names = "--no-serve", description = "End once the networks are printed.")
  private boolean noServe;

  /**
   * What the demo found.
   *
   * @param load the verdicts of the rows
   * @param resolution the identities
   * @param surfacing what was read and found
   * @param networks the networks, the most telling first
   * @param seconds from the start of the command to here
   */
  record DemoAnswer(
      LoadReport load,
      ResolutionSummary resolution,
      SurfacingSummary surfacing,
      List<NetworkShape> networks,
      double seconds) {}

  @Override
  public Integer call() {
    long start = System.nanoTime();
    try (StopSignal stop = StopSignal.install();
        ProgressDisplay display = shared.progress()) {
      DataFolder folder = freshFolder(display);
      display.begin("starting the embedded Neo4j");
      try (OpenStore store = OpenStore.embedded(folder, EmbeddedSettings.DEFAULT)) {
        DemoAnswer answer = run(store.redthread(), display, start);
        display.close();
        shared.output().print(answer, out -> new NetworkPrinter(out).print(answer));
        if (!noServe) {
          serve(folder, store, stop);
        }
      }
    }
    return ExitCode.DONE.number();
  }

  private DataFolder freshFolder(ProgressDisplay display) {
    Path place = ProductFiles.home().resolve("build").resolve("demo");
    if (!Files.isWritable(ProductFiles.home())) {
      place = Path.of(System.getProperty("java.io.tmpdir")).resolve("redthread-demo");
    }
    DataFolder folder = DataFolder.at(place);
    // Taken and given back, so that the store of a demo that still runs is not taken from under it.
    try (var lock = folder.lock()) {
      display.begin("clearing the demo's store");
      clear(folder);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return DataFolder.at(place);
  }

  private static void clear(DataFolder folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.root())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder.root()) && !file.equals(folder.lockFile())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static DemoAnswer run(Redthread redthread, ProgressDisplay display, long start) {
    Caller operator = Caller.system();
    LoadReport load =
        redthread
            .seizures()
            .load(
                operator,
                List.of(ProductFiles.demo().resolve("exhibits")),
                LoadOptions.DEFAULTS,
                new EngineProgress(display, ""));
    display.begin("resolving identities");
    ResolutionSummary resolution = redthread.identities().resolve(operator);
    SurfacingSummary surfacing =
        redthread.networks().surface(operator, new EngineProgress(display, ""));
    List<NetworkShape> networks =
        redthread.networks().list(operator, "", SHOWN).items().stream()
            .map(NetworkShape::of)
            .toList();
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    return new DemoAnswer(load, resolution, surfacing, networks, seconds);
  }

  private void serve(DataFolder folder, OpenStore store, StopSignal stop) {
    IssuedToken investigator =
        store
            .redthread()
            .administration()
            .addUser(Caller.system(), "demo-investigator", Role.INVESTIGATOR, AGENCY, Set.of());
    try (ServedStore served = ServedStore.start(folder, store, "127.0.0.1", port, true)) {
      shared
          .output()
          .print(
              new Serving(served.address().toString(), investigator.token()),
              out -> {
                out.println();
                out.println("The pages: " + served.address() + "/#token=" + investigator.token());
                out.println("The API:   " + served.address() + "/api/v1/  with the header");
                out.println("           Authorization: Bearer " + investigator.token());
                out.println("That is an investigator of " + AGENCY + "; state a purpose to see");
                out.println("people who may be victims. Stop with Ctrl-C.");
              });
      stop.await();
    }
  }

  /**
   * Where the demo is served.
   *
   * @param address of the server
   * @param token of an investigator of the demo
   */
  record Serving(String address, String token) {}
}

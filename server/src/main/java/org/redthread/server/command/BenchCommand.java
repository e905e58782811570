package org.redthread.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.datasets.SeizureGenerator;
import org.redthread.engine.access.Caller;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.LoadReport;
import org.redthread.server.bench.BenchTarget;
import org.redthread.server.bench.LoadBench;
import org.redthread.server.bench.QueryBench;
import org.redthread.server.bench.SurfacingBench;
import org.redthread.server.embedded.DataFolder;
import org.redthread.server.embedded.EmbeddedSettings;
import picocli.CommandLine;

/** {@code bench}: figures with their yardsticks. */
@CommandLine.Command(
    name = "bench",
    header = "Measure, each figure beside its yardstick in the same run.",
    description = {
      "Prints JSON. Nothing is asserted. It makes its own stores in a folder of its own. Those of",
      "query and surfacing stay there, to be used again for the same seed and scale."
    },
    footer = {
      "",
      "Examples:",
      "  ./redthread bench load",
      "  ./redthread bench query --scale 10",
      "  ./redthread bench surfacing --scale 1 --seed 22"
    },
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "load, query or surfacing; without it all of them.")
  private @Nullable String name;

  @CommandLine.Option(
      names = "--scale",
      paramLabel = "S",
      defaultValue = "33",
      description =
          "Size of the generated seizure for query and surfacing; 33 gives half a million entities and 1.5 million links. Default: ${DEFAULT-VALUE}.")
  private double scale;

  @CommandLine.Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "21",
      description = "Seed of the generated seizure. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @CommandLine.Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "200000",
      description = "Calls, and as many transfers, for load. Default: ${DEFAULT-VALUE}.")
  private int rows;

  @CommandLine.Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "400",
      description = "Measurements of each question for query. Default: ${DEFAULT-VALUE}.")
  private int samples;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (name != null && !List.of("load", "query", "surfacing").contains(name)) {
      throw shared.wrongUse("there is no bench " + name + "; there are load, query and surfacing");
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("at", Instant.now().toString());
    answer.put("machine", machine());
    try (ProgressDisplay display = shared.progress()) {
      if (name == null || name.equals("load")) {
        answer.put("load", load(display));
      }
      if (name == null || !name.equals("load")) {
        seizure(display, answer);
      }
    }
    shared.output().print(answer, out -> out.println(pretty(answer)));
    return ExitCode.DONE.number();
  }

  private static String pretty(Map<String, Object> answer) {
    try {
      return org.redthread.server.json.Json.mapper()
          .writerWithDefaultPrettyPrinter()
          .writeValueAsString(answer);
    } catch (com.fasterxml.jackson.core.JsonProcessingException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Map<String, Object> machine() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("heapMebibytes", Runtime.getRuntime().maxMemory() / 1024 / 1024);
    machine.put("java", System.getProperty("java.version"));
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put(
        "loadBefore",
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    return machine;
  }

  private static Path place(String kind) {
    Path home = ProductFiles.home();
    Path base =
        Files.isWritable(home)
            ? home.resolve("build")
            : Path.of(System.getProperty("java.io.tmpdir")).resolve("redthread-bench");
    return base.resolve("bench").resolve(kind);
  }

  /** Measures in a store of its own, which is of no use afterwards and so is removed. */
  private Map<String, Object> load(ProgressDisplay display) throws IOException {
    Path place = place("load-" + Instant.now().toEpochMilli());
    try (OpenStore store =
        OpenStore.embedded(DataFolder.at(place.resolve("store")), EmbeddedSettings.DEFAULT)) {
      display.begin("measuring loads");
      return new LoadBench(rows, place.resolve("files"))
          .run(target(store, Optional.empty()), new EngineProgress(display, "rows"));
    } finally {
      remove(place);
    }
  }

  private static void remove(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void seizure(ProgressDisplay display, Map<String, Object> answer)
      throws IOException, InterruptedException {
    Path place = place("seizure-" + seed + "-" + scale);
    Path made = place.resolve("seizure");
    if (!Files.exists(made.resolve("truth"))) {
      display.begin("generating a seizure");
      SeizureGenerator.generate(seed, scale, made, (stage, done, total) -> display.reach(done));
    }
    DataFolder folder = DataFolder.at(place.resolve("store"));
    long start = System.nanoTime();
    try (OpenStore store = OpenStore.embedded(folder, EmbeddedSettings.DEFAULT)) {
      try (ServedStore served = ServedStore.start(folder, store, "127.0.0.1", 0, true)) {
        answer.put(
            "secondsUntilServerReady", Math.round((System.nanoTime() - start) / 1e7) / 100.0);
        answer.put("seizure", fill(store, made, display));
        BenchTarget target = target(store, Optional.of(served));
        if (name == null || name.equals("surfacing")) {
          answer.put(
              "surfacing",
              SurfacingBench.run(target, made.resolve("truth"), new EngineProgress(display, "")));
        }
        if (name == null || name.equals("query")) {
          display.begin("measuring questions");
          answer.put("query", new QueryBench(samples, seed).run(target));
        }
      }
    }
  }

  private Map<String, Object> fill(OpenStore store, Path made, ProgressDisplay display) {
    Caller operator = Caller.system();
    long start = System.nanoTime();
    LoadReport load =
        store
            .redthread()
            .seizures()
            .load(
                operator,
                List.of(made.resolve("exhibits")),
                LoadOptions.DEFAULTS,
                new EngineProgress(display, "rows"));
    long loaded = System.nanoTime();
    display.begin("resolving identities");
    var resolution = store.redthread().identities().resolve(operator);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("seed", seed);
    answer.put("scale", scale);
    answer.put("rows", load.counts().read());
    answer.put("rowsTakenInThisRun", load.counts().loaded() + load.counts().loadedInPart());
    answer.put("loadSeconds", Math.round((loaded - start) / 1e7) / 100.0);
    answer.put("resolveSeconds", Math.round((System.nanoTime() - loaded) / 1e7) / 100.0);
    answer.put("identities", resolution.identities());
    return answer;
  }

  private static BenchTarget target(OpenStore store, Optional<ServedStore> served) {
    return new BenchTarget(
        store.redthread(),
        store.address().uri(),
        store.address().user(),
        store.address().password(),
        served.map(ServedStore::address),
        served.map(ServedStore::operatorToken).orElse(""));
  }
}

package org.redthread.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.datasets.GenerationProgress;
import org.redthread.datasets.SeizureGenerator;
import org.redthread.datasets.SeizureSummary;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import picocli.CommandLine;

/** {@code generate}: made-up exhibits with the truth about them. */
@CommandLine.Command(
    name = "generate",
    header = "Write a synthetic seizure with its truth.",
    description = "The same seed and scale give the same bytes.",
    footer = {
      "",
      "Examples:",
      "  ./redthread generate --seed 7 --scale 1 --out seizure",
      "  ./redthread generate --seed 7 --scale 20 --out /tmp/large"
    },
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  private static final double LARGEST_SCALE = 1_000;

  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the chance. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @CommandLine.Option(
      names = "--scale",
      paramLabel = "S",
      defaultValue = "1",
      description =
          "Size, above 0 and at most 1000: 1 is about 3,500 people and 30,000 rows. Default:"
              + " ${DEFAULT-VALUE}.")
  private double scale = 1;

  @CommandLine.Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "An empty or new folder.")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    if (!(scale > 0) || scale > LARGEST_SCALE) {
      throw shared.wrongUse("--scale must be above 0 and at most 1000");
    }
    SeizureSummary summary = generate();
    shared.output().print(summary, text -> print(text, summary));
    return ExitCode.DONE.number();
  }

  private void print(PrintWriter text, SeizureSummary summary) {
    text.printf(
        Locale.ROOT,
        "%,d rows of exhibits about %,d made-up people in %s%n",
        summary.rows(),
        summary.people(),
        out);
    text.printf(
        Locale.ROOT,
        "%,d planted networks, %,d hubs that everybody shares, %,d rows broken on purpose;"
            + " the truth is in %s%n",
        summary.networks(),
        summary.hubs(),
        summary.brokenRows(),
        out.resolve("truth"));
    TextTable table = TextTable.of("exhibit", "#rows");
    summary
        .exhibitRows()
        .forEach((name, rows) -> table.row(name, String.format(Locale.ROOT, "%,d", rows)));
    table.print(text, "  ");
    text.println("Next: ./redthread load " + quoted(out.resolve("exhibits").toString()));
  }

  private static String quoted(String path) {
    return path.contains(" ") ? '"' + path + '"' : path;
  }

  private SeizureSummary generate() {
    try (ProgressDisplay progress = shared.progress()) {
      return SeizureGenerator.generate(seed, scale, out, new StageByStage(progress));
    } catch (IOException fault) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER,
          "out",
          "can't write into " + out + ": " + fault.getMessage() + "; name a new folder with --out",
          fault);
    }
  }

  /** Begins a stage of the display whenever the generator names another. */
  private static final class StageByStage implements GenerationProgress {
    private final ProgressDisplay progress;
    private @Nullable String stage;

    StageByStage(ProgressDisplay progress) {
      this.progress = progress;
    }

    @Override
    public void report(String reported, long done, long total) {
      if (!reported.equals(stage)) {
        stage = reported;
        progress.begin("generating " + reported, total, "");
      }
      progress.reach(done);
    }
  }
}

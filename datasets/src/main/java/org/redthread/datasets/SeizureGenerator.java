package org.redthread.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redthread.datasets.exhibit.Exhibit;
import org.redthread.datasets.exhibit.Manifest;
import org.redthread.datasets.random.Chance;
import org.redthread.datasets.story.Seizure;
import org.redthread.datasets.truth.Truth;

/** Writes a synthetic seizure with its ground truth; same seed and scale give the same bytes. */
public final class SeizureGenerator {
  /** Raised whenever the same seed and scale give other bytes. */
  public static final int VERSION = 1;

  private static final int REPORT_EVERY = 1_000;

  private SeizureGenerator() {}

  /**
   * Writes {@code exhibits/}, {@code truth/}, {@code SYNTHETIC.txt} and {@code DATASHEET.md}.
   *
   * @param scale 1 is about 3,500 people in and around 12 networks, and 30,000 rows
   * @param out a folder that is new or empty
   */
  public static SeizureSummary generate(
      long seed, double scale, Path out, GenerationProgress progress) throws IOException {
    if (!(scale > 0) || scale > 1_000) {
      throw new IllegalArgumentException("scale must be above 0 and at most 1000: " + scale);
    }
    requireEmpty(out);
    progress.report("people", 0, 1);
    Seizure seizure = Seizure.cast(seed, scale);
    progress.report("people", 1, 1);
    tell(seizure, progress);
    Truth truth = new Truth(seizure.census(), Chance.of(seed, "truth"));
    Map<String, Long> exhibitRows = writeExhibits(seizure, truth, out, progress);
    Map<String, Long> truthRows = writeTruth(seizure, truth, out);
    SeizureSummary summary =
        new SeizureSummary(
            exhibitRows,
            truthRows,
            seizure.census().people().size(),
            seizure.networks().size(),
            seizure.census().hubs().size(),
            truth.brokenRows());
    Files.writeString(out.resolve("SYNTHETIC.txt"), Notice.synthetic(seed, scale));
    Files.writeString(out.resolve("DATASHEET.md"), Notice.dataSheet(seed, scale, summary));
    return summary;
  }

  private static void tell(Seizure seizure, GenerationProgress progress) {
    int networks = seizure.networkCount();
    for (int i = 0; i < networks; i++) {
      seizure.tellNetwork(i);
      progress.report("networks", i + 1, networks);
    }
    seizure.tellOthers();
    int households = seizure.householdCount();
    for (int i = 0; i < households; i++) {
      seizure.tellHousehold(i);
      if ((i + 1) % REPORT_EVERY == 0 || i + 1 == households) {
        progress.report("ordinary life", i + 1, households);
      }
    }
  }

  private static Map<String, Long> writeExhibits(
      Seizure seizure, Truth truth, Path out, GenerationProgress progress) throws IOException {
    Path folder = out.resolve("exhibits");
    List<Exhibit> exhibits = seizure.shelf().exhibits();
    Map<String, Long> rows = new TreeMap<>();
    for (Exhibit exhibit : exhibits) {
      exhibit.write(folder, (number, row) -> truth.note(exhibit, number, row));
      rows.put(exhibit.path(), (long) exhibit.size());
      progress.report("exhibits", rows.size(), exhibits.size());
    }
    Files.writeString(folder.resolve("exhibits.yaml"), Manifest.yaml(exhibits));
    return rows;
  }

  private static Map<String, Long> writeTruth(Seizure seizure, Truth truth, Path out)
      throws IOException {
    truth.people();
    truth.identifiers(seizure.shelf().sightings());
    truth.networks(seizure.networks());
    truth.hubs();
    seizure
        .providers()
        .forEach(each -> truth.provider(each.person(), each.service(), each.wallet()));
    return truth.write(out.resolve("truth"));
  }

  private static void requireEmpty(Path out) throws IOException {
    Files.createDirectories(out);
    try (Stream<Path> content = Files.list(out)) {
      if (content.findAny().isPresent()) {
        throw new IOException("the folder must be empty, to mix with nothing older: " + out);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

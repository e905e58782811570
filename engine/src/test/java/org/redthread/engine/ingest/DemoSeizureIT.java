package org.redthread.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.FileReport;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.LoadReport;
import org.redthread.engine.model.Progress;
import org.redthread.engine.store.PublicIds;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.TestStore;

/** Loads the committed synthetic seizure and holds the verdicts to its truth. */
class DemoSeizureIT {
  private static final Path ROOT = Path.of(System.getProperty("redthread.root"));
  private static final Path DEMO =
      Path.of(System.getenv().getOrDefault("DEMO", ROOT + "/datasets/demo"));

  private Store store;

  @BeforeEach
  void open() {
    store = TestStore.empty();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private LoadReport load(LoadOptions options) {
    return new SeizureLoader(
            store,
            PublicIds.of(store, new Random(1)),
            MappingCatalogue.open(ROOT.resolve("datasets/mappings")),
            InstantSource.system())
        .load(List.of(DEMO.resolve("exhibits")), options, "analyst", Progress.NONE);
  }

  @Test
  void refusesExactlyTheRowsThatTheTruthCallsBroken() throws IOException {
    LoadReport dry = load(LoadOptions.DEFAULTS.asDryRun());
    LoadReport loaded = load(LoadOptions.DEFAULTS);
    LoadReport again = load(LoadOptions.DEFAULTS);

    assertThat(loaded.files())
        .allSatisfy(file -> assertThat(file.outcome()).isEqualTo(FileReport.Outcome.LOADED));
    assertThat(dry.counts()).isEqualTo(loaded.counts());
    assertThat(dry.files())
        .extracting(FileReport::problems)
        .isEqualTo(loaded.files().stream().map(FileReport::problems).toList());
    assertThat(again.files())
        .allSatisfy(file -> assertThat(file.outcome()).isEqualTo(FileReport.Outcome.KNOWN));
    Map<String, List<String>> refused = refusedRows();
    assertThat(refused.keySet()).containsAll(brokenRows());
    refused.keySet().removeAll(brokenRows());
    // A document number that stands for none is planted as a hub; it must link nobody.
    assertThat(refused)
        .allSatisfy((row, codes) -> assertThat(codes).as(row).containsOnly("PLACEHOLDER"));
  }

  private TreeSet<String> brokenRows() throws IOException {
    TreeSet<String> rows = new TreeSet<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(DEMO.resolve("truth/broken_rows.csv"))) {
      reader.forEach(row -> rows.add(row.getField("file") + ":" + row.getField("row")));
    }
    return rows;
  }

  private static TreeMap<String, List<String>> refusedRows() {
    TreeMap<String, List<String>> rows = new TreeMap<>();
    try (var session = TestStore.driver().session()) {
      session
          .run(
              """
              MATCH (r:RejectedRow)
              MATCH (x:Exhibit {serial: r.exhibit})
              RETURN x.fileName AS file, r.row AS row, r.codes AS codes
              """)
          .forEachRemaining(
              row ->
                  rows.put(
                      row.get("file").asString() + ":" + row.get("row").asLong(),
                      row.get("codes").asList(code -> code.asString())));
    }
    return rows;
  }
}

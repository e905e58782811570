package org.redthread.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.LoadReport;
import org.redthread.engine.model.Progress;
import org.redthread.engine.store.PublicIds;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.TestStore;

/** Loads published data that nobody here wrote, where it is present. */
class PublishedDataIT {
  private static final Path ROOT = Path.of(System.getProperty("redthread.root"));
  private static final Path DATA = ROOT.resolve("../shared/data").normalize();

  private Store store;

  @BeforeEach
  void open() {
    store = TestStore.empty();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private LoadReport load(Path... files) {
    return new SeizureLoader(
            store,
            PublicIds.of(store, new Random(1)),
            MappingCatalogue.open(ROOT.resolve("datasets/mappings")),
            InstantSource.system())
        .load(List.of(files), LoadOptions.DEFAULTS, "analyst", Progress.NONE);
  }

  private static Path present(String path) {
    Path found = DATA.resolve(path);
    if (!Files.exists(found)) {
      System.err.println("SKIPPED LOUDLY: " + path + " is not present");
    }
    assumeTrue(Files.exists(found));
    return found;
  }

  private static long count(String pattern) {
    try (var session = TestStore.driver().session()) {
      return session
          .run("MATCH " + pattern + " RETURN count(*) AS n", Map.of())
          .single()
          .get("n")
          .asLong();
    }
  }

  @Test
  void loadsEveryTransferOfFinBench() {
    Path folder = present("finbench");

    LoadReport report =
        load(
            folder.resolve("Person.csv"),
            folder.resolve("Company.csv"),
            folder.resolve("Account.csv"),
            folder.resolve("PersonOwnAccount.csv"),
            folder.resolve("CompanyOwnAccount.csv"),
            folder.resolve("AccountTransferAccount.csv"));

    assertThat(report.isClean()).as("%s", report.files()).isTrue();
    assertThat(count("(:BankAccount)")).isEqualTo(6_200);
    assertThat(count("()-[:TRANSFERRED]->()")).isEqualTo(37_861);
    assertThat(count("(:Person)-[:HOLDS]->(:BankAccount)")).isGreaterThan(1_000);
  }

  @Test
  void loadsEveryCallOfThePublishedCallNetwork() {
    LoadReport report = load(present("call_networks/nist_c1.json"));

    assertThat(report.isClean()).as("%s", report.files()).isTrue();
    assertThat(report.counts().read()).isEqualTo(2_044 + 5_866);
    assertThat(count("(:Person)")).isEqualTo(2_044);
    assertThat(count("()-[:CALLED]->()")).isEqualTo(5_866);
  }
}

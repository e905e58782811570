package org.redthread.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.FileReport;
import org.redthread.engine.model.FileReport.Outcome;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.LoadReport;
import org.redthread.engine.model.Progress;
import org.redthread.engine.model.RowCounts;
import org.redthread.engine.store.PublicIds;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.StoreAddress;
import org.redthread.engine.store.TestStore;

/** Loads good and bad files into a real store. */
class SeizureLoaderIT {
  static final LoadOptions OPTIONS =
      new LoadOptions(
          Optional.empty(),
          Optional.empty(),
          Optional.of("Synthetic Agency"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of("Asia/Bangkok"),
          Optional.of("TH"),
          false,
          Optional.empty());
  private static final Path MAPPINGS =
      Path.of(System.getProperty("redthread.root")).resolve("datasets/mappings");
  private static final String CALLS = "A_NUMBER,B_NUMBER,START,DURATION_SEC,IMEI_A,CELL\n";
  private static final String SOUND = "0812345678,0898765432,2025-01-01T10:00:00+07:00,5,,TH-1\n";
  private static final String TRANSFERS =
      "reference;from_bank;from_account;to_bank;to_account;amount;currency;booked_at;purpose\n";

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = TestStore.empty();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private LoadReport load(LoadOptions options, Path... paths) {
    return new SeizureLoader(
            store,
            PublicIds.of(store, new Random(1)),
            MappingCatalogue.open(MAPPINGS),
            InstantSource.system())
        .load(List.of(paths), options, "analyst", Progress.NONE);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private FileReport loadOne(String name, String content) throws IOException {
    return load(OPTIONS, file(name, content)).files().getFirst();
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
  void namesAFileThatIsNotThere() {
    assertThatThrownBy(() -> load(OPTIONS, folder.resolve("none.csv")))
        .isInstanceOf(EngineException.class)
        .hasMessage("none.csv does not exist: check the path");
  }

  @Test
  void refusesFilesThatCannotBeReadAndLoadsTheOthers() throws IOException {
    file("a-empty.csv", "");
    Files.write(folder.resolve("b-binary.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
    file("c-strange.csv", "Colour,Shape\nred,round\n");
    file("d-calls.csv", CALLS + SOUND);
    file("exhibits.yaml", "exhibits:\n  - path: e-missing.csv\n");

    LoadReport report = load(OPTIONS, folder);

    assertThat(report.files())
        .extracting(FileReport::message)
        .containsExactly(
            "e-missing.csv is named in exhibits.yaml but is not in the folder: ask for it again",
            "a-empty.csv is empty: there is nothing to load",
            "b-binary.csv is a binary file, not text: export it as CSV or JSON Lines and load that",
            "c-strange.csv: no mapping fits its columns. The file has: Colour, Shape. Write a"
                + " mapping and give it with --mapping",
            "");
    assertThat(report.files().getLast().outcome()).isEqualTo(Outcome.LOADED);
    assertThat(count("()-[:CALLED]->()")).isEqualTo(1);
  }

  @Test
  void namesTheColumnsThatAWrongMappingAsksFor() throws IOException {
    loadOne("calls.csv", CALLS + SOUND);
    List<String> before = StoreContent.dump();
    Path mapping =
        file(
            "wrong.yaml",
            """
            mapping: wrong
            title: Wrong
            format: csv
            entities:
              a: {kind: Phone, value: "{A_NUMBR}"}
            """);

    FileReport report =
        load(OPTIONS.withMapping(mapping), file("more.csv", CALLS + SOUND + SOUND))
            .files()
            .getFirst();

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report.message())
        .isEqualTo(
            "more.csv: the mapping wrong names columns that are not there: A_NUMBR. The file has:"
                + " A_NUMBER, B_NUMBER, START, DURATION_SEC, IMEI_A, CELL. Correct the mapping or"
                + " choose another with --mapping");
    assertThat(StoreContent.dump()).isEqualTo(before);
  }

  @Test
  void namesRowColumnAndRemedyOfBadRowsAndLoadsTheGoodOnes() throws IOException {
    FileReport report =
        loadOne(
            "calls.csv",
            CALLS
                + SOUND
                + "0812345678\n"
                + "0812345678,0898765432,2025-02-30T10:00:00+07:00,5,,TH-1\n"
                + "0812345678,0898765432,2025-01-01T11:00:00+07:00,5,359277302272242,TH-1\n"
                + "0812345678,0898765433,2025-01-01T12:00:00+07:00,5,,TH-1\n");

    assertThat(report.counts()).isEqualTo(new RowCounts(5, 2, 1, 0, 2));
    assertThat(report.problems())
        .isEqualTo(Map.of("TOO_FEW_FIELDS", 1L, "INVALID_TIME", 1L, "BAD_CHECKSUM", 1L));
    assertThat(report.message())
        .isEqualTo(
            "3 of 5 rows were refused wholly or in part; the first is row 2, column 'B_NUMBER':"
                + " the row has 1 fields where the header has 6: add what is missing, then load"
                + " the corrected file");
    assertThat(new RejectedRows(store).list(1, "", 10).items())
        .extracting(
            row ->
                row.row()
                    + row.problems().getFirst().code()
                    + row.problems().getFirst().column()
                    + row.text().length())
        .containsExactly(
            "2TOO_FEW_FIELDSB_NUMBER10", "3INVALID_TIMESTART55", "4BAD_CHECKSUMIMEI_A70");
    assertThat(count("()-[:CALLED]->()")).isEqualTo(3);
  }

  @Test
  void changesNothingWhenTheSameContentComesAgainUnderAnyName() throws IOException {
    loadOne("calls.csv", CALLS + SOUND + "bad\n");
    List<String> before = StoreContent.dump();

    FileReport again = loadOne("calls.csv", CALLS + SOUND + "bad\n");
    FileReport renamed = loadOne("renamed.csv", CALLS + SOUND + "bad\n");

    assertThat(again.outcome()).isEqualTo(Outcome.KNOWN);
    assertThat(renamed.counts()).isEqualTo(new RowCounts(2, 0, 0, 1, 1));
    assertThat(StoreContent.dump()).isEqualTo(before);
  }

  @Test
  void saysInADryRunWhatALoadDoesAndWritesNothing() throws IOException {
    file("a.csv", CALLS + SOUND + SOUND + "bad\n");
    file("b-same.csv", CALLS + SOUND + SOUND + "bad\n");
    List<String> before = StoreContent.dump();

    LoadReport dry = load(OPTIONS.asDryRun(), folder);
    assertThat(StoreContent.dump()).isEqualTo(before);
    LoadReport real = load(OPTIONS, folder);

    assertThat(dry.counts()).isEqualTo(real.counts());
    assertThat(dry.files())
        .extracting(FileReport::outcome)
        .containsExactly(Outcome.LOADED, Outcome.KNOWN)
        .isEqualTo(real.files().stream().map(FileReport::outcome).toList());
    assertThat(dry.files())
        .extracting(FileReport::problems)
        .isEqualTo(real.files().stream().map(FileReport::problems).toList());
  }

  @Test
  void citesTheFirstRowOfEachExhibitOnEverything() throws IOException {
    loadOne("one.csv", CALLS + SOUND);
    loadOne("two.csv", CALLS + "0898765432,0812345670,2025-01-02T10:00:00+07:00,5,,\n" + SOUND);

    assertThat(
            count(
                "(n:Entity {value: '+66812345678'}) WHERE n.exhibits = [1, 2] AND n.rows = [1, 2]"))
        .isEqualTo(1);
    assertThat(count("()-[r:CALLED]->() WHERE r.exhibits = [1, 2] AND r.rows = [1, 2]"))
        .isEqualTo(1);
    assertThat(count("(n:Entity) WHERE size(n.exhibits) = 0 OR size(n.exhibits) <> size(n.rows)"))
        .isZero();
    assertThat(count("()-[r:CALLED]->() WHERE size(r.exhibits) = 0")).isZero();
  }

  @Test
  void keepsTwinTransfersApartAndMeetsThemInASecondExhibit() throws IOException {
    String row = ";DSB;4508273880;DSB;5645365206;100.00;THB;2025-01-01T10:00:00+07:00;TEST\n";
    loadOne("one.csv", TRANSFERS + row + row);
    assertThat(count("()-[:TRANSFERRED]->()")).isEqualTo(2);

    loadOne("two.csv", TRANSFERS + row + row + "\n");
    assertThat(count("()-[r:TRANSFERRED]->() WHERE r.exhibits = [1, 2]")).isEqualTo(2);
  }

  @Test
  void protectsWhatAProtectedPersonUsesAcrossRowsAndExhibits() throws IOException {
    Path mapping =
        file(
            "people.yaml",
            """
            mapping: people
            title: People
            format: csv
            entities:
              person: {kind: Person, key: ["{Name}"], caption: "{Name}", roles: [{role: "{Role}"}]}
              phone: {kind: Phone, value: "{Phone}"}
            links:
              - {kind: USES, from: person, to: phone}
            """);
    LoadOptions options = OPTIONS.withMapping(mapping);
    String header = "Name,Role,Phone\n";
    load(options, file("1.csv", header + "Synthetic One,,0812345678\n"));
    load(options, file("2.csv", header + "Synthetic One,POTENTIAL_VICTIM,\n"));
    load(options, file("3.csv", header + "Synthetic One,,0898765432\n"));

    assertThat(count("(:Person)-[:USES]->(p:Phone {protected: true})")).isEqualTo(2);
  }

  @Test
  void completesALoadThatWasKilledWithoutDuplicates() throws Exception {
    StringBuilder text = new StringBuilder(CALLS);
    Random random = new Random(20261123);
    for (int row = 0; row < 45_000; row++) {
      text.append(
              "08%08d,08%08d,"
                  .formatted(
                      10_000_000 + random.nextInt(3_000), 20_000_000 + random.nextInt(3_000)))
          .append(
              "2025-01-%02dT%02d:00:00+07:00,5,,%n"
                  .formatted(1 + random.nextInt(28), random.nextInt(24)));
    }
    Path file = file("calls.csv", text.toString());
    load(OPTIONS, file);
    List<String> undisturbed = StoreContent.dump();

    for (int kill = 0; kill < 2; kill++) {
      store.close();
      store = TestStore.empty();
      PublicIds.of(store, new Random(1));
      killAfter(2 + random.nextInt(2), file);
      assertThat(count("(x:Exhibit {complete: false})")).isEqualTo(1);
      load(OPTIONS, file);

      assertThat(StoreContent.dump()).as("kill %s", kill).isEqualTo(undisturbed);
    }
  }

  /** Loads in a process of its own and kills it after so many steps, in the middle of a batch. */
  private static void killAfter(int steps, Path file) throws IOException, InterruptedException {
    StoreAddress address = TestStore.address();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx256m", "-Dredthread.root=" + System.getProperty("redthread.root"), "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(LoadingProcess.class.getName());
    command.addAll(
        List.of(
            address.uri().toString(),
            address.user(),
            address.password(),
            MAPPINGS.toString(),
            file.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      List<String> said = new ArrayList<>();
      int seen = 0;
      for (String line = output.readLine();
          line != null && seen < steps;
          line = output.readLine()) {
        said.add(line);
        seen += line.matches("\\d+") ? 1 : 0;
      }
      // Otherwise nothing was killed, and the test would show nothing.
      assertThat(seen).as("%s", said).isEqualTo(steps);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}

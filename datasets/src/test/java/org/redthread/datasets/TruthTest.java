package org.redthread.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What truth says and what a strict reader finds in the exhibits must be the same. */
final class TruthTest {
  @TempDir static Path folder;

  private static List<StrictRow> rows;
  private static List<List<String>> identifiers;

  @BeforeAll
  static void generate() throws IOException {
    SeizureGenerator.generate(77, 0.4, folder, GenerationProgress.SILENT);
    rows = new StrictReader(folder.resolve("exhibits")).rows();
    identifiers = truth("identifiers.csv");
  }

  @Test
  void namesEveryBrokenRowAndNoOther() throws IOException {
    Set<String> found =
        rows.stream()
            .filter(row -> row.problem() != null)
            .map(row -> row.file() + "," + row.number() + "," + row.problem())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named =
        truth("broken_rows.csv").stream()
            .map(row -> String.join(",", row))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found).isEqualTo(named);
    assertThat(named.size()).isBetween(rows.size() / 400, rows.size() / 120);
    assertThat(truth("broken_rows.csv").stream().map(row -> row.get(2)))
        .contains(
            "TOO_FEW_FIELDS",
            "INVALID_TIME",
            "INVALID_IDENTIFIER",
            "MISSING_VALUE",
            "INVALID_AMOUNT");
  }

  @Test
  void listsExactlyTheIdentifiersOfSoundRows() {
    Set<String> found = new TreeSet<>();
    sound().forEach(row -> found.addAll(row.identifiers()));
    Set<String> listed =
        identifiers.stream()
            .filter(row -> !row.get(0).equals("address"))
            .map(row -> row.get(0) + " " + row.get(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found).isEqualTo(listed);
    assertThat(identifiers.stream().map(row -> row.get(0) + " " + row.get(1)))
        .doesNotHaveDuplicates();
  }

  @Test
  void describesPeopleInSoundRowsOnly() throws IOException {
    Set<String> sound =
        sound().map(row -> row.file() + "," + row.number()).collect(Collectors.toSet());
    Set<String> people =
        truth("people.csv").stream().map(row -> row.get(0)).collect(Collectors.toSet());

    for (List<String> profile : truth("profiles.csv")) {
      assertThat(sound).contains(profile.get(0) + "," + profile.get(1));
      assertThat(people).contains(profile.get(3));
    }
  }

  @Test
  void listsEveryFileInTheManifest() throws IOException {
    Set<String> listed =
        new StrictReader(folder.resolve("exhibits"))
            .manifest().stream().map(entry -> entry.get("path")).collect(Collectors.toSet());
    Path exhibits = folder.resolve("exhibits");
    try (Stream<Path> files = Files.walk(exhibits)) {
      Set<String> there =
          files
              .filter(Files::isRegularFile)
              .map(file -> exhibits.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !name.equals("exhibits.yaml"))
              .collect(Collectors.toSet());
      assertThat(listed).isEqualTo(there);
    }
  }

  @Test
  void linksTheMembersOfEachNetworkAmongThemselves() throws IOException {
    for (List<String> network : truth("networks.csv")) {
      String id = network.get(0);
      Components components = new Components();
      Set<String> own = new HashSet<>();
      Map<String, String> people = new HashMap<>();
      for (List<String> row : identifiers) {
        if (List.of(row.get(3).split(";")).contains(id)) {
          own.add(row.get(0) + " " + row.get(1));
          people.put(row.get(0) + " " + row.get(1), row.get(2));
        }
      }
      people.forEach(components::join);
      sound().forEach(row -> components.joinAll(row, own::contains));
      Set<String> members =
          truth("people.csv").stream()
              .filter(row -> List.of(row.get(3).split(";")).contains(id))
              .map(row -> row.get(0))
              .collect(Collectors.toSet());
      assertThat(members).hasSizeBetween(12, 90);
      assertThat(members.stream().map(components::root).distinct().count()).as(id).isEqualTo(1);
    }
  }

  @Test
  void mergesNetworksEvenWithoutHubs() {
    Set<String> hubs =
        identifiers.stream()
            .filter(row -> row.get(5).equals("true"))
            .map(row -> row.get(0) + " " + row.get(1))
            .collect(Collectors.toSet());
    Components components = new Components();
    sound().forEach(row -> components.joinAll(row, each -> !hubs.contains(each)));
    Map<String, Set<String>> networks = new TreeMap<>();
    for (List<String> row : identifiers) {
      if (!row.get(3).isEmpty() && !row.get(3).contains(";")) {
        networks
            .computeIfAbsent(components.root(row.get(0) + " " + row.get(1)), key -> new TreeSet<>())
            .add(row.get(3));
      }
    }
    assertThat(networks.values()).anyMatch(together -> together.size() >= 2);
  }

  @Test
  void sharesServiceProvidersBetweenNetworks() throws IOException {
    assertThat(truth("service_providers.csv"))
        .isNotEmpty()
        .allMatch(row -> row.get(3).split(";").length >= 2);
    Set<String> there = identifiers.stream().map(row -> row.get(1)).collect(Collectors.toSet());
    for (List<String> row : truth("service_providers.csv")) {
      assertThat(there).contains(row.get(4), row.get(5), row.get(6));
    }
  }

  @Test
  void hasOneWhoWasLuredAndLaterLures() throws IOException {
    assertThat(truth("people.csv").stream().map(row -> row.get(2))).contains("recruiter;victim");
  }

  private static Stream<StrictRow> sound() {
    return rows.stream().filter(row -> row.problem() == null);
  }

  private static List<List<String>> truth(String name) throws IOException {
    List<List<String>> all = DelimitedReader.read(folder.resolve("truth").resolve(name), ',');
    return new ArrayList<>(all.subList(1, all.size()));
  }

  /** Connected components, the plainest way. */
  private static final class Components {
    private final Map<String, String> parents = new LinkedHashMap<>();

    void joinAll(StrictRow row, Predicate<String> kept) {
      List<String> together = row.identifiers().stream().filter(kept).toList();
      for (String each : together) {
        join(together.get(0), each);
      }
      if (!together.isEmpty()) {
        row.bookings().forEach(booking -> join(together.get(0), "booking " + booking));
      }
    }

    void join(String one, String two) {
      parents.put(root(one), root(two));
    }

    String root(String key) {
      String parent = parents.getOrDefault(key, key);
      if (parent.equals(key)) {
        return key;
      }
      String root = root(parent);
      parents.put(key, root);
      return root;
    }
  }
}

package org.redthread.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.engine.access.Caller;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.LoadReport;
import org.redthread.engine.model.PathRequest;
import org.redthread.engine.model.Progress;
import org.redthread.engine.model.SharedEntity;
import org.redthread.engine.model.TimeSpan;
import org.redthread.engine.model.Trail;
import org.redthread.engine.model.TrailDirection;
import org.redthread.engine.model.TrailRequest;
import org.redthread.engine.store.TestStore;

/**
 * Loads published data that nobody here wrote, where it is present, and holds the answers to plain
 * counts over the files.
 */
class PublishedDataIT {
  private static final Path ROOT = Path.of(System.getProperty("redthread.root"));
  private static final Path DATA = ROOT.resolve("../shared/data").normalize();
  private static final Caller OPERATOR = Caller.system();
  private static final int TRUNCATION = 1000;

  @TempDir private Path folder;
  private Redthread redthread;

  @BeforeEach
  void open() {
    TestStore.empty().close();
    redthread =
        Redthread.open(
            new RedthreadSettings(
                TestStore.address().uri(),
                TestStore.address().user(),
                TestStore.address().password(),
                folder,
                ROOT.resolve("datasets/mappings"),
                InstantSource.system(),
                new SecureRandom()));
  }

  @AfterEach
  void close() {
    redthread.close();
  }

  private static Path present(String path) {
    Path found = DATA.resolve(path);
    if (!Files.exists(found)) {
      System.err.println("SKIPPED LOUDLY: " + path + " is not present");
    }
    assumeTrue(Files.exists(found));
    return found;
  }

  private LoadReport load(Path... files) {
    LoadReport report =
        redthread.seizures().load(OPERATOR, List.of(files), LoadOptions.DEFAULTS, Progress.NONE);
    assertThat(report.isClean()).as("%s", report.files()).isTrue();
    return report;
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

  /** A transfer as the file has it. */
  private record Transfer(String from, String to, BigDecimal amount, Instant at) {}

  private static List<Transfer> transfers(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.split("\\|"))
        .map(
            cells ->
                new Transfer(
                    cells[0],
                    cells[1],
                    new BigDecimal(cells[2]),
                    LocalDateTime.parse(cells[3].replace(' ', 'T')).toInstant(ZoneOffset.UTC)))
        .toList();
  }

  @Test
  void answersTrailsAndSharedCounterpartiesOfFinBench() throws IOException {
    Path finbench = present("finbench");
    load(
        finbench.resolve("Person.csv"),
        finbench.resolve("Company.csv"),
        finbench.resolve("Account.csv"),
        finbench.resolve("PersonOwnAccount.csv"),
        finbench.resolve("CompanyOwnAccount.csv"),
        finbench.resolve("AccountTransferAccount.csv"));
    assertThat(count("(:BankAccount)")).isEqualTo(6_200);
    assertThat(count("()-[:TRANSFERRED]->()")).isEqualTo(37_861);

    List<Transfer> transfers = transfers(finbench.resolve("AccountTransferAccount.csv"));
    Map<String, List<Transfer>> out = new TreeMap<>();
    transfers.forEach(each -> out.computeIfAbsent(each.from, any -> new ArrayList<>()).add(each));
    List<String> accounts = new ArrayList<>(out.keySet());
    Random random = new Random(20260630);
    TimeSpan window =
        new TimeSpan(Instant.parse("2022-05-01T00:00:00Z"), Instant.parse("2022-09-01T00:00:00Z"));
    int found = 0;
    for (int sample = 0; sample < 25; sample++) {
      String account = accounts.get(random.nextInt(accounts.size()));
      List<String> expected = new ArrayList<>();
      walk(new ArrayDeque<>(), account, out, window, expected);
      List<Trail> trails =
          redthread
              .investigation()
              .trails(
                  OPERATOR,
                  new TrailRequest(
                      id(account),
                      TrailDirection.OUT,
                      2,
                      window,
                      BigDecimal.ZERO,
                      null,
                      TRUNCATION,
                      5000))
              .trails();
      assertThat(trails.stream().map(PublishedDataIT::text).toList())
          .as("trails of %s", account)
          .containsExactlyInAnyOrderElementsOf(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(20);
    sharedCounterparties(transfers);
  }

  /** All trails of at most two transfers, by the plainest walk. */
  private static void walk(
      Deque<Transfer> sofar,
      String account,
      Map<String, List<Transfer>> out,
      TimeSpan window,
      List<String> trails) {
    List<Transfer> inside =
        out.getOrDefault(account, List.of()).stream()
            .filter(each -> window.contains(each.at))
            .toList();
    // No account has so many transfers in the window that the list would be cut.
    assertThat(inside).hasSizeLessThanOrEqualTo(TRUNCATION);
    for (Transfer next : inside) {
      boolean isLater = sofar.isEmpty() || next.at.isAfter(sofar.getLast().at);
      boolean isNew =
          !next.to.equals(account) && sofar.stream().noneMatch(each -> each.from.equals(next.to));
      if (isLater && isNew) {
        sofar.addLast(next);
        StringBuilder text = new StringBuilder();
        sofar.forEach(each -> text.append(each.at).append('/').append(each.amount).append(' '));
        trails.add(text.toString());
        if (sofar.size() < 2) {
          walk(sofar, next.to, out, window, trails);
        }
        sofar.removeLast();
      }
    }
  }

  private static String text(Trail trail) {
    StringBuilder text = new StringBuilder();
    trail
        .hops()
        .forEach(hop -> text.append(hop.at()).append('/').append(hop.money().amount()).append(' '));
    return text.toString();
  }

  private String id(String account) {
    List<Entity> found =
        redthread.investigation().search(OPERATOR, "FINBENCH:" + account, Set.of(), 5);
    return found.getFirst().id();
  }

  private void sharedCounterparties(List<Transfer> transfers) {
    Map<String, Set<String>> others = new TreeMap<>();
    for (Transfer each : transfers) {
      others.computeIfAbsent(each.from, any -> new TreeSet<>()).add(each.to);
      others.computeIfAbsent(each.to, any -> new TreeSet<>()).add(each.from);
    }
    Random random = new Random(7);
    int compared = 0;
    while (compared < 10) {
      Transfer one = transfers.get(random.nextInt(transfers.size()));
      Transfer two = transfers.get(random.nextInt(transfers.size()));
      Set<String> expected = new TreeSet<>(others.get(one.to));
      expected.retainAll(others.get(two.to));
      if (one.to.equals(two.to) || expected.isEmpty()) {
        continue;
      }
      List<SharedEntity> shared =
          redthread
              .investigation()
              .shared(
                  OPERATOR, List.of(id(one.to), id(two.to)), Set.of(LinkKind.TRANSFERRED), 1000);
      assertThat(
              shared.stream()
                  .map(each -> each.entity().identifiers().getFirst().value())
                  .map(value -> value.substring("FINBENCH:".length())))
          .containsExactlyInAnyOrderElementsOf(expected);
      compared++;
    }
  }

  @Test
  void answersPathsOfThePublishedCallNetwork() throws IOException {
    Path file = present("call_networks/nist_c1.json");
    LoadReport report = load(file);
    assertThat(report.counts().read()).isEqualTo(2_044 + 5_866);
    assertThat(count("(:Person)")).isEqualTo(2_044);
    assertThat(count("()-[:CALLED]->()")).isEqualTo(5_866);

    Map<String, Set<String>> neighbours = new TreeMap<>();
    var json = new com.fasterxml.jackson.databind.ObjectMapper();
    for (String line : Files.readAllLines(file)) {
      if (line.contains("\"edge\"")) {
        var edge = json.readTree(line);
        String from = edge.get("source").asText();
        String to = edge.get("target").asText();
        neighbours.computeIfAbsent(from, any -> new TreeSet<>()).add(to);
        neighbours.computeIfAbsent(to, any -> new TreeSet<>()).add(from);
      }
    }
    List<String> people = new ArrayList<>(neighbours.keySet());
    Random random = new Random(11);
    for (int sample = 0; sample < 25; sample++) {
      String from = people.get(random.nextInt(people.size()));
      String to = people.get(random.nextInt(people.size()));
      if (from.equals(to)) {
        continue;
      }
      int expected = distance(neighbours, from, to);
      Graph path =
          redthread
              .investigation()
              .path(OPERATOR, PathRequest.of(idByCaption(from), idByCaption(to), 6));
      int found = path.entities().isEmpty() ? -1 : path.entities().size() - 1;
      assertThat(found).as("%s to %s", from, to).isEqualTo(expected > 6 ? -1 : expected);
    }
  }

  private String idByCaption(String caption) {
    return redthread.investigation().search(OPERATOR, caption, Set.of(), 20).stream()
        .filter(entity -> entity.caption().equals(caption))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static int distance(Map<String, Set<String>> neighbours, String from, String to) {
    Map<String, Integer> distances = new HashMap<>(Map.of(from, 0));
    Deque<String> queue = new ArrayDeque<>(List.of(from));
    Set<String> seen = new HashSet<>(Set.of(from));
    while (!queue.isEmpty()) {
      String current = queue.removeFirst();
      if (current.equals(to)) {
        return distances.get(current);
      }
      for (String next : neighbours.getOrDefault(current, Set.of())) {
        if (seen.add(next)) {
          distances.put(next, distances.get(current) + 1);
          queue.addLast(next);
        }
      }
    }
    return -1;
  }
}

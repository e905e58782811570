package org.redthread.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.ingest.MappingCatalogue;
import org.redthread.engine.ingest.SeizureLoader;
import org.redthread.engine.model.DampedHub;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.Exhibit;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.Network;
import org.redthread.engine.model.Page;
import org.redthread.engine.model.Progress;
import org.redthread.engine.model.SurfacingEvaluation;
import org.redthread.engine.model.Tlp;
import org.redthread.engine.resolve.IdentityResolver;
import org.redthread.engine.store.ExhibitDirectory;
import org.redthread.engine.store.PublicIds;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.TestStore;

/** Surfaces the committed synthetic seizure and reads its networks back as callers see them. */
class NetworkRegisterIT {
  private static final Path ROOT = Path.of(System.getProperty("redthread.root"));
  private static final Path DEMO = ROOT.resolve("datasets/demo");
  private static final Instant AT = Instant.parse("2026-07-01T00:00:00Z");

  private static Store store;
  private static StoredGraph graph;
  private static SurfacingResult result;
  private static NetworkRegister register;

  @BeforeAll
  static void surface() {
    store = TestStore.empty();
    PublicIds ids = PublicIds.of(store, new Random(1));
    new SeizureLoader(
            store,
            ids,
            MappingCatalogue.open(ROOT.resolve("datasets/mappings")),
            InstantSource.fixed(AT))
        .load(List.of(DEMO.resolve("exhibits")), LoadOptions.DEFAULTS, "analyst", Progress.NONE);
    new IdentityResolver(store, ids, InstantSource.fixed(AT)).resolve();
    graph = StoredGraph.read(store, Progress.NONE);
    result = Surfacing.surface(graph.input(), SurfacingOptions.defaults(1));
    register = new NetworkRegister(store, ids);
    register.keep(graph, result, AT);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static ReadScope scope(java.util.function.Predicate<Exhibit> readable) {
    Set<Long> serials = new TreeSet<>();
    ExhibitDirectory.read(store).list().stream()
        .filter(readable)
        .forEach(exhibit -> serials.add(exhibit.serial()));
    return new ReadScope(serials, false);
  }

  private static List<Network> all(ReadScope scope) {
    return register.list("", 100, 1000, scope).items();
  }

  @Test
  void readsTheSameGraphInTheSameOrderEachTime() {
    StoredGraph again = StoredGraph.read(store, Progress.NONE);

    assertThat(again.ids()).isEqualTo(graph.ids()).isSorted();
    assertThat(again.input().linkCount()).isEqualTo(graph.input().linkCount());
    assertThat(Surfacing.surface(again.input(), SurfacingOptions.defaults(1))).isEqualTo(result);
  }

  @Test
  void findsThePlantedNetworksAndBeatsComponentsClearly() {
    SurfacingEvaluation evaluation =
        TruthComparison.of(graph, store, DEMO.resolve("truth"))
            .evaluate(SurfacingOptions.defaults(1), 10);

    SurfacingEvaluation.Method ours = evaluation.methods().getFirst();
    assertThat(evaluation.truthNetworks()).isEqualTo(12);
    assertThat(ours.macroF1()).isGreaterThan(0.8);
    assertThat(ours.precisionAtTop()).isGreaterThan(0.9);
    assertThat(evaluation.methods().subList(1, 3))
        .allSatisfy(yardstick -> assertThat(yardstick.macroF1()).isLessThan(ours.macroF1() - 0.3));
  }

  @Test
  void keepsNetworksByRankWithTheirReasons() {
    List<Network> networks = all(scope(exhibit -> true));

    assertThat(networks).hasSize(result.networks().size());
    assertThat(networks).extracting(Network::rank).isSorted().startsWith(1, 2, 3);
    for (int index = 0; index < networks.size(); index++) {
      SurfacingResult.Surfaced surfaced = result.networks().get(index);
      assertThat(networks.get(index).score()).isEqualTo(surfaced.score());
      assertThat(networks.get(index).reasons()).isEqualTo(surfaced.reasons());
      assertThat(networks.get(index).members())
          .extracting(member -> member.entity().id())
          .isEqualTo(
              surfaced.members().stream().map(member -> graph.ids().get(member.entity())).toList());
    }
  }

  @Test
  void pagesThroughTheNetworksWithoutGapOrRepeat() {
    ReadScope scope = scope(exhibit -> true);
    List<Integer> ranks = new java.util.ArrayList<>();
    String cursor = "";
    do {
      Page<Network> page = register.list(cursor, 5, 1, scope);
      page.items().forEach(network -> ranks.add(network.rank()));
      cursor = page.next();
    } while (!cursor.isEmpty());

    assertThat(ranks).isEqualTo(all(scope).stream().map(Network::rank).toList());
  }

  @Test
  void leavesOutMembersAndClaimsThatTheCallerMayNotRead() {
    ReadScope open = scope(exhibit -> exhibit.marking().tlp() != Tlp.RED);
    Set<String> readable = new TreeSet<>();
    ExhibitDirectory.read(store).list().stream()
        .filter(exhibit -> exhibit.marking().tlp() != Tlp.RED)
        .forEach(exhibit -> readable.add(exhibit.sha256()));
    List<Network> networks = all(open);

    assertThat(networks).isNotEmpty();
    for (Network network : networks) {
      assertThat(readable).containsAll(network.exhibits());
      for (Network.Member member : network.members()) {
        assertThat(member.entity().evidence()).isNotEmpty();
      }
    }
    // Recruiters are claimed in interviews alone, and those are all marked RED.
    assertThat(networks.stream().flatMap(network -> network.members().stream()))
        .allSatisfy(
            member ->
                assertThat(member.why()).doesNotContain("a source claims: suspected recruiter"));
    assertThat(all(scope(exhibit -> false))).isEmpty();
  }

  @Test
  void saysWhichValuesLinkNobodyAndWhy() {
    List<DampedHub> hubs = register.listHubs(100, scope(exhibit -> true));

    assertThat(hubs).isNotEmpty();
    assertThat(hubs)
        .extracting(DampedHub::neighbours)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(hubs)
        .allSatisfy(
            hub -> {
              assertThat(hub.neighbours()).isGreaterThan(hub.threshold());
              assertThat(hub.reason()).isNotBlank();
            });
    assertThat(hubs).extracting(hub -> hub.entity().kind()).contains(EntityKind.PHONE);
  }

  @Test
  void aRunTakesThePlaceOfTheOneBeforeAndOfWhatACutOffRunLeft() {
    ReadScope scope = scope(exhibit -> true);
    List<Network> before = all(scope);
    try (var session = TestStore.driver().session()) {
      session
          .run(
              "MATCH (e:Person) WITH e LIMIT 1"
                  + " CREATE (:NetworkDraft {id: 'cut-off', run: 'cut-off'})-[:HAS_MEMBER]->(e)")
          .consume();
    }
    assertThat(all(scope)).isEqualTo(before);

    String run = register.keep(graph, result, AT.plusSeconds(60));

    List<Network> after = all(scope);
    assertThat(after).extracting(Network::run).containsOnly(run);
    assertThat(after).extracting(Network::members).isEqualTo(members(before));
    assertThat(after).extracting(Network::id).doesNotContainAnyElementsOf(ids(before));
    try (var session = TestStore.driver().session()) {
      assertThat(
              session
                  .run("MATCH (n:NetworkDraft|NetworkRetired) RETURN count(n) AS n")
                  .single()
                  .get("n")
                  .asLong())
          .isZero();
      assertThat(
              session.run("MATCH (n:NetworkRun) RETURN count(n) AS n").single().get("n").asLong())
          .isEqualTo(1);
    }
  }

  private static List<List<Network.Member>> members(List<Network> networks) {
    return networks.stream().map(Network::members).toList();
  }

  private static List<String> ids(List<Network> networks) {
    return networks.stream().map(Network::id).toList();
  }

  @Test
  void findsOneNetworkByItsId() {
    ReadScope scope = scope(exhibit -> true);
    Network first = all(scope).getFirst();

    assertThat(register.find(first.id(), scope)).isEqualTo(Optional.of(first));
    assertThat(register.find("network-unknown", scope)).isEmpty();
  }
}

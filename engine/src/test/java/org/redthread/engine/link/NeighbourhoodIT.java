package org.redthread.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.Money;
import org.redthread.engine.model.NeighbourhoodRequest;
import org.redthread.engine.model.TimeSpan;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.TestStore;

class NeighbourhoodIT {
  private static final TimeSpan WINDOW =
      new TimeSpan(RandomGraph.START.plusSeconds(3600), RandomGraph.START.plusSeconds(6 * 3600));

  @Test
  void findsWhatABreadthFirstSearchFinds() {
    try (Store store = TestStore.empty()) {
      LinkQueries queries = new LinkQueries(store);
      RandomGraphs.check(
          40,
          graph -> {
            for (String start : graph.readableIds()) {
              NeighbourhoodRequest request = request(graph, start);
              Graph found = queries.findNeighbourhood(request, RandomGraph.SCOPE);
              List<String> expected = entities(graph, request);
              assertThat(found.entities())
                  .extracting(Entity::id)
                  .containsExactlyElementsOf(expected);
              assertThat(found.links()).isEqualTo(links(graph, request, Set.copyOf(expected)));
            }
          });
    }
  }

  private static NeighbourhoodRequest request(RandomGraph graph, String start) {
    return new NeighbourhoodRequest(
        start,
        1 + (int) (graph.seed % 3),
        graph.seed % 4 == 0 ? Set.of(LinkKind.CALLED, LinkKind.USES) : Set.of(),
        graph.seed % 2 == 0 ? WINDOW : TimeSpan.ALWAYS,
        graph.seed % 5 == 0 ? 5 : 100,
        graph.seed % 5 == 1 ? 2 : 50);
  }

  private static List<RandomGraph.Edge> wanted(RandomGraph graph, NeighbourhoodRequest request) {
    return graph.readableEdges().stream()
        .filter(edge -> request.kinds().isEmpty() || request.kinds().contains(edge.kind()))
        .filter(edge -> edge.isWithin(request.window().from(), request.window().to()))
        .toList();
  }

  private static List<String> entities(RandomGraph graph, NeighbourhoodRequest request) {
    Map<String, Integer> hops = new LinkedHashMap<>(Map.of(request.entity(), 0));
    List<String> frontier = List.of(request.entity());
    for (int hop = 1; hop <= request.hops() && !frontier.isEmpty(); hop++) {
      Map<String, Instant> latest = new HashMap<>();
      int fanout = hop == 1 ? request.limit() : request.fanout();
      for (String source : frontier) {
        neighbours(wanted(graph, request), source).stream()
            .limit(fanout)
            .filter(each -> !hops.containsKey(each.getKey()))
            .forEach(
                each ->
                    latest.merge(
                        each.getKey(),
                        each.getValue(),
                        (one, other) -> one.isAfter(other) ? one : other));
      }
      List<String> found = sorted(latest).stream().map(Map.Entry::getKey).toList();
      List<String> kept = found.stream().limit(request.limit() - hops.size()).toList();
      int reached = hop;
      kept.forEach(id -> hops.put(id, reached));
      frontier = kept.size() < found.size() ? List.of() : kept;
    }
    return hops.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Map.Entry<String, Instant>> neighbours(
      List<RandomGraph.Edge> edges, String source) {
    Map<String, Instant> latest = new HashMap<>();
    for (RandomGraph.Edge edge : edges) {
      if (edge.touches(source) && !edge.other(source).equals(source)) {
        latest.merge(
            edge.other(source),
            Objects.requireNonNullElse(edge.at(), TimeSpan.ALWAYS.to()),
            (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    return sorted(latest);
  }

  private static List<Map.Entry<String, Instant>> sorted(Map<String, Instant> latest) {
    return latest.entrySet().stream()
        .sorted(
            Map.Entry.<String, Instant>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  private static List<Link> links(
      RandomGraph graph, NeighbourhoodRequest request, Set<String> entities) {
    Map<LinkId, List<RandomGraph.Edge>> groups =
        wanted(graph, request).stream()
            .filter(edge -> entities.contains(edge.from()) && entities.contains(edge.to()))
            .collect(
                Collectors.groupingBy(edge -> new LinkId(edge.kind(), edge.from(), edge.to())));
    return groups.entrySet().stream()
        .map(group -> summary(group.getKey(), group.getValue()))
        .sorted(Comparator.comparing(Link::kind).thenComparing(Link::from).thenComparing(Link::to))
        .toList();
  }

  private static Link summary(LinkId id, List<RandomGraph.Edge> edges) {
    Set<Evidence> evidence = new TreeSet<>();
    Map<String, BigDecimal> sums = new TreeMap<>();
    List<Instant> begins = new ArrayList<>();
    List<Instant> ends = new ArrayList<>();
    for (RandomGraph.Edge edge : edges) {
      evidence.addAll(RandomGraph.evidence(edge.exhibits(), edge.rows()));
      addPresent(begins, edge.at());
      addPresent(ends, id.kind().isEvent() ? edge.at() : edge.until());
      String amount = edge.amount();
      if (amount != null) {
        sums.merge(edge.currency(), new BigDecimal(amount), BigDecimal::add);
      }
    }
    return new Link(
        id.text(),
        id.kind(),
        id.from(),
        id.to(),
        edges.size(),
        begins.stream().min(Comparator.naturalOrder()).orElse(null),
        ends.stream().max(Comparator.naturalOrder()).orElse(null),
        sums.entrySet().stream().map(sum -> new Money(sum.getKey(), sum.getValue())).toList(),
        Map.of(),
        evidence.stream().limit(Link.EVIDENCE_SHOWN).toList(),
        evidence.size());
  }

  private static void addPresent(List<Instant> instants, @Nullable Instant instant) {
    if (instant != null) {
      instants.add(instant);
    }
  }

  @Test
  void startsFromEveryProfileOfAnIdentity() {
    try (Store store = TestStore.empty()) {
      RandomGraph graph = RandomGraph.of(1);
      graph.load();
      List<String> ids = List.copyOf(graph.readableIds());
      try (var session = TestStore.driver().session()) {
        session
            .run(
                "CREATE (i:Identity {id: 'identity-1'}) WITH i UNWIND $ids AS id"
                    + " MATCH (e:Entity {id: id}) CREATE (e)-[:MEMBER_OF]->(i)",
                Map.of("ids", ids.subList(0, 2)))
            .consume();
      }
      Graph found =
          new LinkQueries(store)
              .findNeighbourhood(NeighbourhoodRequest.of(ids.getFirst(), 1), RandomGraph.SCOPE);
      assertThat(found.entities()).extracting(Entity::id).startsWith(ids.get(0), ids.get(1));
      assertThat(found.entities().getFirst().identity()).isEqualTo("identity-1");
    }
  }

  @Test
  void saysWhereAHubWasCut() {
    try (Store store = TestStore.empty()) {
      LinkQueries queries = new LinkQueries(store);
      RandomGraphs.check(
          10,
          graph -> {
            String start = graph.readableIds().iterator().next();
            NeighbourhoodRequest request =
                new NeighbourhoodRequest(start, 1, Set.of(), TimeSpan.ALWAYS, 2, 2);
            Graph found = queries.findNeighbourhood(request, RandomGraph.SCOPE);
            int total = neighbours(wanted(graph, request), start).size();
            assertThat(found.entities()).hasSize(Math.min(total, 1) + 1);
            assertThat(found.truncated().isEmpty()).isEqualTo(total <= 1);
            if (total > 2) {
              assertThat(found.truncated().getFirst().total()).isEqualTo(total);
              assertThat(found.truncated().getFirst().order()).isEqualTo(Neighbourhood.ORDER);
            }
          });
    }
  }

  @Test
  void findsTheOwnerOfAPhoneWithMoreCallsThanAreRead() {
    try (Store store = TestStore.empty();
        var session = TestStore.driver().session()) {
      session
          .run(
              "CREATE (:Exhibit {serial: 1, sha256: $sha256, tlp: 'TLP:AMBER'})"
                  + " CREATE (o:Entity:Person {id: $owner, kind: 'Person', caption: 'o',"
                  + " exhibits: [1], rows: [1]})"
                  + " CREATE (h:Entity:Phone {id: $hub, kind: 'Phone', caption: 'h',"
                  + " exhibits: [1], rows: [1]})"
                  + " CREATE (o)-[:USES {id: 'u', exhibits: [1], rows: [1]}]->(h)"
                  + " WITH h UNWIND range(1, 40) AS n"
                  + " CREATE (c:Entity:Phone {id: 'phone-' + n, kind: 'Phone', caption: 'c',"
                  + " exhibits: [1], rows: [1]})"
                  + " WITH h, c UNWIND range(1, 150) AS m"
                  + " CREATE (h)-[:CALLED {id: c.id + '-' + m, at: $at + duration({seconds: m}),"
                  + " exhibits: [1], rows: [m]}]->(c)",
              Map.of(
                  "sha256",
                  RandomGraph.sha256(1),
                  "owner",
                  "person-1",
                  "hub",
                  "phone-hub",
                  "at",
                  RandomGraph.START.atZone(java.time.ZoneOffset.UTC)))
          .consume();
      LinkQueries queries = new LinkQueries(store);
      Graph found =
          queries.findNeighbourhood(NeighbourhoodRequest.of("phone-hub", 1), RandomGraph.SCOPE);
      assertThat(found.entities()).extracting(Entity::id).contains("phone-hub", "person-1");
      assertThat(found.truncated().getFirst().total()).isEqualTo(-1);
      Graph owners =
          queries.findNeighbourhood(
              new NeighbourhoodRequest(
                  "phone-hub", 1, Set.of(LinkKind.USES), TimeSpan.ALWAYS, 10, 10),
              RandomGraph.SCOPE);
      assertThat(owners.entities()).extracting(Entity::id).containsExactly("phone-hub", "person-1");
      assertThat(owners.links()).extracting(Link::kind).containsExactly(LinkKind.USES);
    }
  }
}

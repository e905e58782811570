package org.redthread.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.TimeSpan;
import org.redthread.engine.model.Trail;
import org.redthread.engine.model.TrailDirection;
import org.redthread.engine.model.TrailRequest;
import org.redthread.engine.model.Trails;
import org.redthread.engine.model.Truncation;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.TestStore;

class FindTrailsIT {
  @Test
  void followsExactlyTheTrailsOfTheDefinition() {
    try (Store store = TestStore.empty()) {
      LinkQueries queries = new LinkQueries(store);
      RandomGraphs.check(
          40,
          graph -> {
            for (TrailDirection direction : TrailDirection.values()) {
              for (String start : graph.readableIds()) {
                TrailRequest request = request(graph, direction, start);
                Trails found = queries.findTrails(request, RandomGraph.SCOPE);
                Set<String> cut = new TreeSet<>();
                assertThat(found.trails().stream().map(FindTrailsIT::links).toList())
                    .isEqualTo(expected(graph, request, cut));
                assertThat(found.truncated())
                    .extracting(Truncation::entity)
                    .containsExactlyElementsOf(cut);
              }
            }
          });
    }
  }

  private static TrailRequest request(RandomGraph graph, TrailDirection direction, String start) {
    return new TrailRequest(
        start,
        direction,
        1 + (int) (graph.seed % 4),
        graph.seed % 2 == 0
            ? TimeSpan.ALWAYS
            : new TimeSpan(RandomGraph.START, RandomGraph.START.plusSeconds(6 * 3600)),
        new BigDecimal(graph.seed % 3 == 0 ? "100.00000000000000001" : "0.1"),
        graph.seed % 5 == 0 ? Duration.ofHours(2) : null,
        graph.seed % 4 == 0 ? 2 : 1000,
        5000);
  }

  private static List<String> links(Trail trail) {
    return trail.hops().stream().map(Trail.Hop::link).toList();
  }

  private static List<List<String>> expected(
      RandomGraph graph, TrailRequest request, Set<String> cut) {
    List<List<RandomGraph.Edge>> trails = new ArrayList<>();
    walk(graph, request, List.of(), trails, cut);
    Comparator<List<RandomGraph.Edge>> order = Comparator.comparing(List::size);
    order =
        order.thenComparing(
            (left, right) -> {
              Comparator<RandomGraph.Edge> hops =
                  Comparator.comparing((RandomGraph.Edge edge) -> Objects.requireNonNull(edge.at()))
                      .thenComparing(RandomGraph.Edge::from)
                      .thenComparing(RandomGraph.Edge::to)
                      .thenComparing(FindTrailsIT::amount)
                      .thenComparing(RandomGraph.Edge::id);
              for (int index = 0; index < left.size(); index++) {
                int compared = hops.compare(left.get(index), right.get(index));
                if (compared != 0) {
                  return compared;
                }
              }
              return 0;
            });
    trails.sort(order);
    return trails.stream().map(trail -> trail.stream().map(RandomGraph.Edge::id).toList()).toList();
  }

  /** Depth-first, straight from the definition; trails are kept in the order of time. */
  private static void walk(
      RandomGraph graph,
      TrailRequest request,
      List<RandomGraph.Edge> trail,
      List<List<RandomGraph.Edge>> trails,
      Set<String> cut) {
    if (trail.size() == request.maxHops()) {
      return;
    }
    boolean isOut = request.direction() == TrailDirection.OUT;
    String end = request.account();
    if (!trail.isEmpty()) {
      end = isOut ? trail.getLast().to() : trail.getFirst().from();
    }
    for (RandomGraph.Edge edge : kept(graph, request, end, cut)) {
      if (follows(request, trail, edge)) {
        List<RandomGraph.Edge> longer = new ArrayList<>(trail);
        longer.add(isOut ? longer.size() : 0, edge);
        trails.add(longer);
        walk(graph, request, longer, trails, cut);
      }
    }
  }

  private static List<RandomGraph.Edge> kept(
      RandomGraph graph, TrailRequest request, String account, Set<String> cut) {
    boolean isOut = request.direction() == TrailDirection.OUT;
    List<RandomGraph.Edge> edges =
        graph.edges.stream()
            .filter(edge -> edge.kind() == LinkKind.TRANSFERRED && edge.isReadable())
            .filter(edge -> (isOut ? edge.from() : edge.to()).equals(account))
            .filter(edge -> request.window().contains(Objects.requireNonNull(edge.at())))
            .sorted(
                Comparator.comparing((RandomGraph.Edge edge) -> Objects.requireNonNull(edge.at()))
                    .thenComparing(FindTrailsIT::amount)
                    .reversed()
                    .thenComparing(edge -> isOut ? edge.to() : edge.from())
                    .thenComparing(RandomGraph.Edge::id))
            .toList();
    if (edges.size() > request.truncationLimit()) {
      cut.add(account);
    }
    return edges.subList(0, Math.min(edges.size(), request.truncationLimit()));
  }

  private static boolean follows(
      TrailRequest request, List<RandomGraph.Edge> trail, RandomGraph.Edge edge) {
    boolean isOut = request.direction() == TrailDirection.OUT;
    String other = isOut ? edge.to() : edge.from();
    if (other.equals(request.account())
        || trail.stream().anyMatch(each -> each.touches(other))
        || amount(edge).compareTo(request.minAmount()) < 0) {
      return false;
    }
    if (trail.isEmpty()) {
      return true;
    }
    RandomGraph.Edge last = isOut ? trail.getLast() : trail.getFirst();
    Duration gap =
        Duration.between(
            Objects.requireNonNull(isOut ? last.at() : edge.at()),
            Objects.requireNonNull(isOut ? edge.at() : last.at()));
    Duration most = request.maxGap();
    return gap.isPositive()
        && last.currency().equals(edge.currency())
        && (most == null || gap.compareTo(most) <= 0);
  }

  private static BigDecimal amount(RandomGraph.Edge edge) {
    return new BigDecimal(Objects.requireNonNull(edge.amount()));
  }

  @Test
  void cutsALongListAfterTheShorterTrails() {
    try (Store store = TestStore.empty()) {
      LinkQueries queries = new LinkQueries(store);
      RandomGraphs.check(
          10,
          graph -> {
            for (String start : graph.readableIds()) {
              TrailRequest full = TrailRequest.of(start, TrailDirection.OUT, 4);
              List<Trail> all = queries.findTrails(full, RandomGraph.SCOPE).trails();
              Trails cut =
                  queries.findTrails(
                      new TrailRequest(
                          start,
                          TrailDirection.OUT,
                          4,
                          TimeSpan.ALWAYS,
                          BigDecimal.ZERO,
                          null,
                          TrailRequest.DEFAULT_TRUNCATION_LIMIT,
                          3),
                      RandomGraph.SCOPE);
              assertThat(cut.trails()).isEqualTo(all.subList(0, Math.min(3, all.size())));
              assertThat(cut.truncated()).hasSize(all.size() > 3 ? 1 : 0);
            }
          });
    }
  }
}

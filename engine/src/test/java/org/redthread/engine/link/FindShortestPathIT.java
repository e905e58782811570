package org.redthread.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.PathRequest;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.TestStore;

class FindShortestPathIT {
  private static final int HUB = 12;

  @Test
  void isAsShortAsAnyOverReadableLinks() {
    try (Store store = TestStore.empty()) {
      LinkQueries queries = new LinkQueries(store);
      RandomGraphs.check(
          25,
          graph -> {
            Set<LinkKind> kinds =
                graph.seed % 3 == 0 ? Set.of(LinkKind.CALLED, LinkKind.USES) : Set.of();
            int maxHops = 1 + (int) (graph.seed % 6);
            List<String> ids = List.copyOf(graph.readableIds());
            for (int from = 0; from < ids.size(); from += 2) {
              Map<String, Integer> hops = distances(graph, ids.get(from), kinds);
              for (String to : ids) {
                Graph found =
                    queries.findShortestPath(
                        new PathRequest(ids.get(from), to, kinds, maxHops, HUB), RandomGraph.SCOPE);
                check(graph, found, kinds);
                int expected = hops.getOrDefault(to, Integer.MAX_VALUE);
                assertThat(found.entities()).hasSize(expected > maxHops ? 0 : expected + 1);
              }
            }
          });
    }
  }

  /** Each step of the path is a readable link of a wanted kind. */
  private static void check(RandomGraph graph, Graph found, Set<LinkKind> kinds) {
    List<String> ids = found.entities().stream().map(Entity::id).toList();
    for (int step = 1; step < ids.size(); step++) {
      String left = ids.get(step - 1);
      String right = ids.get(step);
      assertThat(graph.readableEdges())
          .anyMatch(
              edge ->
                  edge.touches(left)
                      && edge.other(left).equals(right)
                      && (kinds.isEmpty() || kinds.contains(edge.kind())));
      assertThat(found.links())
          .anyMatch(
              link ->
                  (link.from().equals(left) && link.to().equals(right))
                      || (link.from().equals(right) && link.to().equals(left)));
    }
    assertThat(found.links()).extracting(Link::id).doesNotHaveDuplicates();
  }

  /** Breadth-first search that walks through no hub. */
  private static Map<String, Integer> distances(
      RandomGraph graph, String from, Set<LinkKind> kinds) {
    Map<String, Integer> hops = new HashMap<>(Map.of(from, 0));
    Deque<String> queue = new ArrayDeque<>(List.of(from));
    while (!queue.isEmpty()) {
      String node = queue.removeFirst();
      long degree = graph.edges.stream().filter(edge -> edge.touches(node)).count();
      if (!node.equals(from) && degree > HUB) {
        continue;
      }
      for (RandomGraph.Edge edge : graph.readableEdges()) {
        boolean isWanted = kinds.isEmpty() || kinds.contains(edge.kind());
        if (isWanted && edge.touches(node) && !hops.containsKey(edge.other(node))) {
          hops.put(edge.other(node), hops.get(node) + 1);
          queue.addLast(edge.other(node));
        }
      }
    }
    return hops;
  }
}

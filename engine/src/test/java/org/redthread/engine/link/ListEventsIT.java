package org.redthread.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.LinkEvent;
import org.redthread.engine.model.Page;
import org.redthread.engine.model.TimeSpan;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.TestStore;

class ListEventsIT {
  @Test
  void opensASummaryInOrderOfTimeThenId() {
    try (Store store = TestStore.empty()) {
      LinkQueries queries = new LinkQueries(store);
      TimeSpan window =
          new TimeSpan(
              RandomGraph.START.plusSeconds(3600), RandomGraph.START.plusSeconds(5 * 3600));
      RandomGraphs.check(
          15,
          graph -> {
            for (RandomGraph.Edge edge : graph.edges) {
              LinkId link = new LinkId(edge.kind(), edge.from(), edge.to());
              assertThat(all(queries, link, window))
                  .extracting(LinkEvent::id)
                  .containsExactlyElementsOf(expected(graph, link, window));
            }
          });
    }
  }

  private static List<LinkEvent> all(LinkQueries queries, LinkId link, TimeSpan window) {
    List<LinkEvent> all = new ArrayList<>();
    String cursor = "";
    do {
      Page<LinkEvent> page = queries.listEvents(link, window, cursor, 2, RandomGraph.SCOPE);
      all.addAll(page.items());
      cursor = page.next();
    } while (!cursor.isEmpty());
    return all;
  }

  private static List<String> expected(RandomGraph graph, LinkId link, TimeSpan window) {
    return graph.readableEdges().stream()
        .filter(edge -> new LinkId(edge.kind(), edge.from(), edge.to()).equals(link))
        .filter(edge -> edge.isWithin(window.from(), window.to()))
        .sorted(
            Comparator.comparing(
                    (RandomGraph.Edge edge) -> Objects.requireNonNullElse(edge.at(), Instant.MAX))
                .thenComparing(RandomGraph.Edge::id))
        .map(RandomGraph.Edge::id)
        .toList();
  }
}

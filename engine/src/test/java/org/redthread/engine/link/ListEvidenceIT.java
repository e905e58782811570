package org.redthread.engine.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Page;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.TestStore;

class ListEvidenceIT {
  @Test
  void pagesThroughEveryReadableRowOnce() {
    try (Store store = TestStore.empty()) {
      LinkQueries queries = new LinkQueries(store);
      RandomGraphs.check(
          20,
          graph -> {
            for (RandomGraph.Node node : graph.nodes) {
              if (node.isReadable()) {
                assertThat(all(queries, node.id())).containsExactlyElementsOf(rows(graph, node));
              } else {
                assertThatThrownBy(() -> all(queries, node.id()))
                    .isInstanceOfSatisfying(
                        EngineException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
              }
            }
          });
    }
  }

  private static List<Evidence> all(LinkQueries queries, String id) {
    List<Evidence> all = new ArrayList<>();
    String cursor = "";
    do {
      Page<Evidence> page = queries.listEvidence(id, cursor, 3, RandomGraph.SCOPE);
      all.addAll(page.items());
      cursor = page.next();
    } while (!cursor.isEmpty());
    return all;
  }

  private static Set<Evidence> rows(RandomGraph graph, RandomGraph.Node node) {
    Set<Evidence> rows = new TreeSet<>(RandomGraph.evidence(node.exhibits(), node.rows()));
    graph.edges.stream()
        .filter(edge -> edge.touches(node.id()))
        .forEach(edge -> rows.addAll(RandomGraph.evidence(edge.exhibits(), edge.rows())));
    return rows;
  }

  @Test
  void refusesACursorItNeverGave() {
    try (Store store = TestStore.empty()) {
      RandomGraph graph = RandomGraph.of(1);
      graph.load();
      String id = graph.readableIds().iterator().next();
      LinkQueries queries = new LinkQueries(store);
      for (String cursor : List.of("1", "1.2.3", "x.1", "1.1111111111111111111111")) {
        assertThatThrownBy(() -> queries.listEvidence(id, cursor, 3, RandomGraph.SCOPE))
            .isInstanceOfSatisfying(
                EngineException.class, refusal -> assertThat(refusal.field()).isEqualTo("cursor"));
      }
    }
  }
}

package org.redthread.engine.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.Entity;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.TestStore;

class FindEntitiesIT {
  @Test
  void showsReadableEntitiesWithTheirReadableDegree() {
    try (Store store = TestStore.empty()) {
      LinkQueries queries = new LinkQueries(store);
      RandomGraphs.check(
          20,
          graph -> {
            List<Entity> found =
                queries.findEntities(
                    graph.nodes.stream().map(RandomGraph.Node::id).toList(), RandomGraph.SCOPE);
            assertThat(found).extracting(Entity::id).containsExactlyElementsOf(graph.readableIds());
            for (Entity entity : found) {
              check(graph, entity);
              assertThat(queries.findEntity(entity.id(), RandomGraph.SCOPE)).contains(entity);
            }
          });
    }
  }

  private static void check(RandomGraph graph, Entity entity) {
    RandomGraph.Node node = graph.node(entity.id());
    assertThat(entity.caption()).isEqualTo(node.caption());
    assertThat(entity.kind()).isEqualTo(node.kind());
    assertThat(entity.isProtected()).isEqualTo(node.isProtected());
    assertThat(entity.evidence())
        .containsExactlyElementsOf(RandomGraph.evidence(node.exhibits(), node.rows()));
    assertThat(entity.degree())
        .isEqualTo(
            graph.edges.stream()
                .filter(RandomGraph.Edge::isReadable)
                .filter(edge -> edge.touches(entity.id()))
                .count());
  }

  @Test
  void countsTheSameDegreeForWhoReadsEverything() {
    try (Store store = TestStore.empty()) {
      LinkQueries queries = new LinkQueries(store);
      ReadScope all = new ReadScope(Set.of(1L, 2L, 3L), true);
      RandomGraphs.check(
          5,
          graph -> {
            for (RandomGraph.Node node : graph.nodes) {
              assertThat(queries.findEntity(node.id(), all).orElseThrow().degree())
                  .isEqualTo(graph.edges.stream().filter(edge -> edge.touches(node.id())).count());
            }
          });
    }
  }

  @Test
  void refusesAnEmptyList() {
    try (Store store = TestStore.empty()) {
      assertThatThrownBy(() -> new LinkQueries(store).findEntities(List.of(), RandomGraph.SCOPE))
          .isInstanceOfSatisfying(
              EngineException.class, refusal -> assertThat(refusal.field()).isEqualTo("ids"));
    }
  }
}

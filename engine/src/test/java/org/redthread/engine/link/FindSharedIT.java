package org.redthread.engine.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.SharedEntity;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.TestStore;

class FindSharedIT {
  private record Answer(String id, List<String> sharedBy, long degree, long links) {}

  @Test
  void listsWhatTwoOrMoreHaveInCommon() {
    try (Store store = TestStore.empty()) {
      LinkQueries queries = new LinkQueries(store);
      RandomGraphs.check(
          25,
          graph -> {
            List<String> readable = List.copyOf(graph.readableIds());
            List<String> ids = readable.subList(0, Math.min(4, readable.size()));
            if (ids.size() < 2) {
              return;
            }
            Set<LinkKind> kinds = graph.seed % 2 == 0 ? Set.of() : Set.of(LinkKind.CALLED);
            List<Answer> found =
                queries.findShared(ids, kinds, 1000, RandomGraph.SCOPE).stream()
                    .map(FindSharedIT::answer)
                    .toList();
            assertThat(found).isEqualTo(expected(graph, ids, kinds));
          });
    }
  }

  private static Answer answer(SharedEntity shared) {
    return new Answer(
        shared.entity().id(),
        shared.sharedBy(),
        shared.degree(),
        shared.links().stream().mapToLong(Link::count).sum());
  }

  private static List<Answer> expected(RandomGraph graph, List<String> ids, Set<LinkKind> kinds) {
    List<Answer> expected = new ArrayList<>();
    for (String id : graph.readableIds()) {
      Set<String> sharedBy = new TreeSet<>();
      long links = 0;
      for (RandomGraph.Edge edge : graph.readableEdges()) {
        boolean isWanted = kinds.isEmpty() || kinds.contains(edge.kind());
        if (isWanted && edge.touches(id) && ids.contains(edge.other(id))) {
          sharedBy.add(edge.other(id));
          links++;
        }
      }
      if (sharedBy.size() > 1 && !ids.contains(id)) {
        long degree =
            graph.edges.stream().filter(edge -> edge.isReadable() && edge.touches(id)).count();
        expected.add(new Answer(id, List.copyOf(sharedBy), degree, links));
      }
    }
    expected.sort(
        Comparator.comparing((Answer answer) -> answer.sharedBy().size(), Comparator.reverseOrder())
            .thenComparing(Answer::degree)
            .thenComparing(Answer::id));
    return expected;
  }

  @Test
  void needsTwoToFiftyDifferentEntities() {
    try (Store store = TestStore.empty()) {
      LinkQueries queries = new LinkQueries(store);
      String id = "phone-aaaaaaaaaaaaaaaaaaaaaaaaaa";
      for (List<String> ids : List.of(List.of(id), List.of(id, id))) {
        assertThatThrownBy(() -> queries.findShared(ids, Set.of(), 10, RandomGraph.SCOPE))
            .isInstanceOfSatisfying(
                EngineException.class, refusal -> assertThat(refusal.field()).isEqualTo("ids"));
      }
    }
  }
}

package org.redthread.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectedComponentsTest {
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37})
  void putsTogetherExactlyWhatASearchReaches(long seed) {
    RandomGraph random = RandomGraph.any(seed, 60, 45);
    LinkArrays links = random.directed();
    Grouping components = ConnectedComponents.of(links);
    assertThat(ConnectedComponents.of(random.undirected())).isEqualTo(components);
    for (int node = 0; node < random.nodes; node++) {
      int[] distance = BreadthFirstSearch.undirected(links, new int[] {node}, Integer.MAX_VALUE);
      for (int other = 0; other < random.nodes; other++) {
        assertThat(components.groupOf(node) == components.groupOf(other))
            .isEqualTo(distance[other] != BreadthFirstSearch.UNREACHED);
      }
    }
  }
}

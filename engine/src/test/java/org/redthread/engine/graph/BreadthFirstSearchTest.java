package org.redthread.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreadthFirstSearchTest {
  private static final int LIMIT = 4;

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void agreesWithAllPairsShortestPaths(long seed) {
    RandomGraph random = RandomGraph.any(seed, 25, 30);
    int[][] undirected = random.allDistances(false);
    int[][] directed = random.allDistances(true);
    LinkArrays links = random.directed();
    UndirectedArrays graph = random.undirected();
    for (int start = 0; start < random.nodes; start++) {
      int[] starts = {start};
      assertThat(BreadthFirstSearch.undirected(links, starts, LIMIT))
          .isEqualTo(limited(undirected[start]));
      assertThat(BreadthFirstSearch.undirected(graph, starts, LIMIT))
          .isEqualTo(limited(undirected[start]));
      assertThat(BreadthFirstSearch.directed(links, starts, LIMIT))
          .isEqualTo(limited(directed[start]));
    }
  }

  private static int[] limited(int[] distances) {
    int[] limited = distances.clone();
    for (int i = 0; i < limited.length; i++) {
      limited[i] = limited[i] > LIMIT ? BreadthFirstSearch.UNREACHED : limited[i];
    }
    return limited;
  }
}

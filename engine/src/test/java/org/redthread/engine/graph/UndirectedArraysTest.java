package org.redthread.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndirectedArraysTest {
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void sumsEachPairAsTheMatrixDoes(long seed) {
    RandomGraph random = RandomGraph.any(seed, 12, 80);
    UndirectedArrays graph = random.undirected();
    double[][] matrix = new double[random.nodes][random.nodes];
    for (int i = 0; i < random.links; i++) {
      matrix[random.left[i]][random.right[i]] += random.weight[i];
      matrix[random.right[i]][random.left[i]] += random.weight[i];
    }
    for (int node = 0; node < random.nodes; node++) {
      Set<Integer> seen = new HashSet<>();
      double strength = matrix[node][node];
      for (int index = graph.start(node); index < graph.end(node); index++) {
        int other = graph.neighbour(index);
        assertThat(seen.add(other)).isTrue();
        assertThat(other).isNotEqualTo(node);
        assertThat(graph.weight(index)).isEqualTo(matrix[node][other]);
        strength += matrix[node][other];
      }
      assertThat(graph.strength(node)).isEqualTo(strength);
      for (int other = 0; other < random.nodes; other++) {
        assertThat(seen.contains(other)).isEqualTo(other != node && matrix[node][other] > 0);
      }
    }
  }
}

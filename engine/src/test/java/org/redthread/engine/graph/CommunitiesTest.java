package org.redthread.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redthread.engine.graph.Communities.Options;
import org.redthread.engine.graph.Communities.Quality;

class CommunitiesTest {
  @ParameterizedTest
  @EnumSource(Quality.class)
  void neverEndsBelowTheQualityOfItsStartAndRisesWithIterations(Quality quality) {
    for (long seed = 0; seed < 60; seed++) {
      UndirectedArrays graph = RandomGraph.any(seed, 40, 80).undirected();
      double before = Communities.quality(graph, alone(40), options(quality, 1, seed));
      for (int iterations = 1; iterations <= 3; iterations++) {
        Options options = options(quality, iterations, seed);
        double after = Communities.quality(graph, Communities.find(graph, options), options);
        assertThat(after).as("seed %d", seed).isGreaterThanOrEqualTo(before - 1e-9);
        before = after;
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Quality.class)
  void leavesNoNodeThatGainsByMovingToANeighbour(Quality quality) {
    for (long seed = 100; seed < 120; seed++) {
      UndirectedArrays graph = RandomGraph.any(seed, 25, 50).undirected();
      Options options = options(quality, 10, seed);
      Grouping found = Communities.find(graph, options);
      double best = Communities.quality(graph, found, options);
      for (int node = 0; node < 25; node++) {
        for (int index = graph.start(node); index < graph.end(node); index++) {
          int[] labels = found.toLabels();
          labels[node] = labels[graph.neighbour(index)];
          double moved = Communities.quality(graph, Grouping.ofLabels(labels), options);
          assertThat(moved).as("seed %d", seed).isLessThanOrEqualTo(best + 1e-9);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Quality.class)
  void givesConnectedCommunities(Quality quality) {
    for (long seed = 200; seed < 260; seed++) {
      UndirectedArrays graph = RandomGraph.any(seed, 50, 60).undirected();
      Grouping found = Communities.find(graph, options(quality, 2, seed));
      ConnectedComponents inside = new ConnectedComponents(50);
      for (int node = 0; node < 50; node++) {
        for (int index = graph.start(node); index < graph.end(node); index++) {
          if (found.groupOf(node) == found.groupOf(graph.neighbour(index))) {
            inside.join(node, graph.neighbour(index));
          }
        }
      }
      assertThat(inside.grouping()).as("seed %d", seed).isEqualTo(found);
    }
  }

  @ParameterizedTest
  @EnumSource(Quality.class)
  void recoversPlantedGroupsAndRepeatsItself(Quality quality) {
    UndirectedArrays graph = RandomGraph.planted(7, 30, 20, 8).undirected();
    double resolution = quality == Quality.MODULARITY ? 1 : 0.2;
    Options options = new Options(quality, resolution, 3, 99);
    Grouping found = Communities.find(graph, options);
    int[] planted = new int[600];
    for (int node = 0; node < 600; node++) {
      planted[node] = node / 20;
    }
    assertThat(pairAgreement(found, Grouping.ofLabels(planted))).isGreaterThan(0.95);
    assertThat(Communities.find(graph, options)).isEqualTo(found);
  }

  @Test
  void findsTheTwoCliquesJoinedByABridge() {
    int[] left = {0, 0, 1, 3, 3, 4, 2};
    int[] right = {1, 2, 2, 4, 5, 5, 3};
    float[] weight = {1, 1, 1, 1, 1, 1, 1};
    UndirectedArrays graph = UndirectedArrays.of(7, left, right, weight, 7);
    Options options = new Options(Quality.MODULARITY, 1, 2, 1);
    Grouping found = Communities.find(graph, options);
    assertThat(found.toLabels()).containsExactly(0, 0, 0, 1, 1, 1, 2);
    // Inside 6 of 7; each half has strength 7 of 14: 6/7 - 2 * (1/2)^2.
    assertThat(Communities.quality(graph, found, options)).isCloseTo(6.0 / 7 - 0.5, within(1e-12));
  }

  @Test
  void takesGraphsWithoutNodesOrLinks() {
    Options options = new Options(Quality.MODULARITY, 1, 2, 1);
    UndirectedArrays none = UndirectedArrays.of(0, new int[0], new int[0], new float[0], 0);
    UndirectedArrays three = UndirectedArrays.of(3, new int[0], new int[0], new float[0], 0);
    assertThat(Communities.find(none, options).groupCount()).isZero();
    assertThat(Communities.find(three, options).groupCount()).isEqualTo(3);
  }

  @Test
  void refusesAResolutionThatIsNotPositive() {
    assertThatThrownBy(() -> new Options(Quality.MODULARITY, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Options options(Quality quality, int iterations, long seed) {
    return new Options(quality, quality == Quality.MODULARITY ? 1 : 0.3, iterations, seed);
  }

  private static Grouping alone(int nodes) {
    int[] labels = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      labels[node] = node;
    }
    return Grouping.ofLabels(labels);
  }

  /** The share of pairs together in either that are together in both (Jaccard). */
  private static double pairAgreement(Grouping a, Grouping b) {
    int both = 0;
    int either = 0;
    for (int i = 0; i < a.nodeCount(); i++) {
      for (int j = i + 1; j < a.nodeCount(); j++) {
        boolean inA = a.groupOf(i) == a.groupOf(j);
        boolean inB = b.groupOf(i) == b.groupOf(j);
        both += inA && inB ? 1 : 0;
        either += inA || inB ? 1 : 0;
      }
    }
    return (double) both / either;
  }
}

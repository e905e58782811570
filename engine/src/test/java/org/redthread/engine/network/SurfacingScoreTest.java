package org.redthread.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfacingScoreTest {
  @Test
  void givesFullMarksToTheTruthItself() {
    List<Set<String>> truth = List.of(Set.of("a", "b"), Set.of("c", "d", "e"));
    SurfacingScore score = SurfacingScore.of(truth, truth, 5);
    assertThat(score.macroF1()).isEqualTo(1);
    assertThat(score.precisionAtTop()).isEqualTo(1);
    assertThat(score.matches()).hasSize(2);
  }

  @Test
  void matchesEachPredictionOnceAndCountsWhatFoundNothing() {
    List<Set<String>> truth = List.of(Set.of("a", "b"), Set.of("c", "d"), Set.of("x"));
    List<Set<String>> predictions = List.of(Set.of("a", "b", "c", "d"), Set.of("q"), Set.of("c"));
    SurfacingScore score = SurfacingScore.of(predictions, truth, 2);
    // Both F1 2/3: first for truth 0; the third prediction is left for truth 1; nothing for x.
    assertThat(score.macroF1()).isCloseTo((2.0 / 3 + 2.0 / 3) / 3, within(1e-12));
    assertThat(score.precisionAtTop()).isEqualTo(0.5);
    assertThat(score.predicted()).isEqualTo(3);
    assertThat(score.matches())
        .containsExactly(
            new SurfacingScore.Match(0, 0, 0.5, 1.0), new SurfacingScore.Match(1, 2, 1.0, 0.5));
  }

  @Test
  void isZeroWithoutPredictionsOrTruth() {
    assertThat(SurfacingScore.of(List.of(), List.of(Set.of("a")), 3).macroF1()).isZero();
    assertThat(SurfacingScore.of(List.of(Set.of("a")), List.of(), 3).macroF1()).isZero();
    assertThat(SurfacingScore.of(List.of(), List.of(), 3).precisionAtTop()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44, 45})
  void agreesWithThePlainestGreedyMatching(long seed) {
    Random random = new Random(seed);
    List<Set<String>> predictions = sets(random, 7);
    List<Set<String>> truth = sets(random, 5);
    Set<Integer> usedPredictions = new TreeSet<>();
    Set<Integer> usedTruth = new TreeSet<>();
    double sum = 0;
    while (true) {
      double best = 0;
      int bestPrediction = -1;
      int bestTruth = -1;
      for (int p = 0; p < predictions.size(); p++) {
        for (int t = 0; t < truth.size(); t++) {
          boolean free = !usedPredictions.contains(p) && !usedTruth.contains(t);
          if (free && f1(predictions.get(p), truth.get(t)) > best + 1e-12) {
            best = f1(predictions.get(p), truth.get(t));
            bestPrediction = p;
            bestTruth = t;
          }
        }
      }
      if (bestPrediction < 0) {
        break;
      }
      usedPredictions.add(bestPrediction);
      usedTruth.add(bestTruth);
      sum += best;
    }
    assertThat(SurfacingScore.of(predictions, truth, 3).macroF1())
        .isCloseTo(sum / truth.size(), within(1e-9));
  }

  private static double f1(Set<String> prediction, Set<String> truth) {
    long common = prediction.stream().filter(truth::contains).count();
    return 2.0 * common / (prediction.size() + truth.size());
  }

  private static List<Set<String>> sets(Random random, int count) {
    List<Set<String>> sets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Set<String> keys = new TreeSet<>();
      for (int j = 0; j < 1 + random.nextInt(6); j++) {
        keys.add("k" + random.nextInt(15));
      }
      sets.add(keys);
    }
    return sets;
  }
}

package org.redthread.engine.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well networks agree with the truth, where there is one. Sets of keys are compared; a key is
 * whatever the truth tells members apart by. A key may stand in several sets.
 *
 * @param macroF1 the mean over the truth networks of the F1 of the prediction matched to each; 0
 *     for one that has none. Matches are made greedily by F1, each prediction and each truth
 *     network once; equal values by the rank of the prediction, then by the number of the truth
 * @param precisionAtTop among the first-ranked predictions, at most {@code top}, the share that
 *     finds a network: F1 of at least one half with some truth network. Of no predictions 0
 * @param top how many first-ranked were looked at
 * @param predicted how many networks were predicted
 * @param matches one for each truth network that has a prediction, by truth
 */
public record SurfacingScore(
    double macroF1, double precisionAtTop, int top, int predicted, List<Match> matches) {
  /** From this F1 a prediction counts as having found a network. */
  public static final double FOUND = 0.5;

  public SurfacingScore {
    matches = List.copyOf(matches);
  }

  /**
   * A truth network and the prediction matched to it.
   *
   * @param truth its number in the list given
   * @param prediction the number of the prediction, its rank less one
   * @param precision the share of the prediction's keys that are in the truth network
   * @param recall the share of the truth network's keys that are in the prediction
   */
  public record Match(int truth, int prediction, double precision, double recall) {
    static final Comparator<Match> BY_TRUTH = Comparator.comparingInt(Match::truth);
    static final Comparator<Match> BEST_FIRST =
        Comparator.comparingDouble(Match::f1)
            .reversed()
            .thenComparingInt(Match::prediction)
            .thenComparingInt(Match::truth);

    /** {@return the harmonic mean of precision and recall} */
    public double f1() {
      double sum = precision + recall;
      return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
  }

  /**
   * Scores ranked predictions.
   *
   * @param predictions the member keys of each prediction, first-ranked first; empty ones count
   * @param truths the member keys of each truth network
   * @param top how many first-ranked predictions the precision looks at, at least 1
   */
  public static SurfacingScore of(
      List<? extends Set<String>> predictions, List<? extends Set<String>> truths, int top) {
    List<Match> candidates = candidates(predictions, truths);
    candidates.sort(Match.BEST_FIRST);
    boolean[] used = new boolean[predictions.size()];
    boolean[] matched = new boolean[truths.size()];
    boolean[] found = new boolean[predictions.size()];
    List<Match> matches = new ArrayList<>();
    double sum = 0;
    for (Match match : candidates) {
      found[match.prediction] |= match.f1() >= FOUND;
      if (!used[match.prediction] && !matched[match.truth]) {
        used[match.prediction] = true;
        matched[match.truth] = true;
        matches.add(match);
        sum += match.f1();
      }
    }
    matches.sort(Match.BY_TRUTH);
    double macro = truths.isEmpty() ? 0 : sum / truths.size();
    return new SurfacingScore(macro, precision(found, top), top, predictions.size(), matches);
  }

  private static double precision(boolean[] found, int top) {
    int looked = Math.min(top, found.length);
    int hits = 0;
    for (int i = 0; i < looked; i++) {
      hits += found[i] ? 1 : 0;
    }
    return looked == 0 ? 0 : (double) hits / looked;
  }

  private static List<Match> candidates(
      List<? extends Set<String>> predictions, List<? extends Set<String>> truths) {
    Map<String, List<Integer>> truthsOf = new HashMap<>();
    for (int truth = 0; truth < truths.size(); truth++) {
      for (String key : truths.get(truth)) {
        truthsOf.computeIfAbsent(key, any -> new ArrayList<>()).add(truth);
      }
    }
    List<Match> candidates = new ArrayList<>();
    for (int prediction = 0; prediction < predictions.size(); prediction++) {
      Map<Integer, Integer> common = new HashMap<>();
      for (String key : predictions.get(prediction)) {
        for (int truth : truthsOf.getOrDefault(key, List.of())) {
          common.merge(truth, 1, Integer::sum);
        }
      }
      int number = prediction;
      double size = predictions.get(prediction).size();
      common.forEach(
          (truth, shared) ->
              candidates.add(
                  new Match(
                      truth, number, shared / size, shared / (double) truths.get(truth).size())));
    }
    return candidates;
  }
}

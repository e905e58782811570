package org.redthread.engine.graph;

import java.util.Arrays;

/**
 * How much a shared value says: a number that two people have in common links them, a number that
 * everybody has in common links nobody. Pure; safe for any number of threads.
 *
 * <p>The weight follows the inverse log degree of Adamic and Adar 2003 (Friends and neighbors on
 * the Web, doi 10.1016/S0378-8733(03)00009-1); the cut-off is the fence for values that lie outside
 * (Tukey 1977, Exploratory Data Analysis, section 2D), taken on logarithms since degrees are spread
 * over orders of magnitude.
 */
public final class Rarity {
  private static final double LOG_TWO = Math.log(2);

  private Rarity() {}

  /**
   * {@return the weight of a value that {@code degree} others share: {@code 1 / log2(1 + degree)}}
   * It is 1 for one other or none and falls slowly, to 0.15 for a hundred.
   */
  public static double weight(int degree) {
    return degree <= 1 ? 1.0 : LOG_TWO / Math.log1p(degree);
  }

  /**
   * The number of distinct neighbours above which a value counts as a hub: the third quartile of
   * the logarithms and one and a half times their interquartile range, never below a floor. Values
   * without neighbours are left out of the distribution.
   *
   * @param degrees the distinct neighbours of every value of one kind; not changed
   * @param floor what no value at or below is ever called a hub, however rare it is to have as many
   */
  public static int hubThreshold(int[] degrees, int floor) {
    int[] linked = Arrays.stream(degrees).filter(degree -> degree > 0).sorted().toArray();
    if (linked.length == 0) {
      return floor;
    }
    double low = Math.log(linked[(linked.length - 1) / 4]);
    double high = Math.log(linked[(linked.length - 1) * 3 / 4]);
    double fence = Math.exp(high + 1.5 * (high - low));
    return (int) Math.max(floor, Math.min(Integer.MAX_VALUE, Math.ceil(fence)));
  }
}

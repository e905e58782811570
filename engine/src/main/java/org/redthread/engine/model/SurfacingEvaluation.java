package org.redthread.engine.model;

import java.util.List;

/**
 * How well networks agree with the truth of a synthetic seizure, method by method.
 *
 * @param truthNetworks how many networks were planted
 * @param methods ours first, then the yardsticks
 */
public record SurfacingEvaluation(int truthNetworks, List<Method> methods) {
  /**
   * The score of one method.
   *
   * @param name the method
   * @param macroF1 the mean over the planted networks of the F1 of the network matched to each
   * @param precisionAtTop the share of the first-ranked that find a planted network
   * @param top how many first-ranked were looked at
   * @param predicted how many networks the method gave
   * @param seconds how long it took, without the reading of the graph
   */
  public record Method(
      String name, double macroF1, double precisionAtTop, int top, int predicted, double seconds) {}

  public SurfacingEvaluation {
    methods = List.copyOf(methods);
  }
}

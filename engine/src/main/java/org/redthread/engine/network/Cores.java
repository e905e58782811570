package org.redthread.engine.network;

import java.util.Arrays;
import org.redthread.engine.graph.Communities;
import org.redthread.engine.graph.Communities.Options;
import org.redthread.engine.graph.Communities.Quality;
import org.redthread.engine.graph.Grouping;
import org.redthread.engine.graph.UndirectedArrays;

/**
 * The parts of the graph that evidence of trafficking holds together: communities among the actors
 * that are not cold, each link weighing more the closer both its ends stand to evidence, so that
 * what a victim shares with the family counts less than what victims share with each other. Where
 * one ends and the next begins is then settled by {@link CoreBorders}.
 */
final class Cores {
  static final int NONE = -1;

  /** Below it an actor is cold and plays no part in forming communities. */
  private static final double COLD = 0.08;

  private final int[] coreOf;
  private final int count;

  private Cores(int[] coreOf, int count) {
    this.coreOf = coreOf;
    this.count = count;
  }

  static Cores of(ActorGraph graph, Relevance relevance, SurfacingOptions options) {
    int[] coreOf = new int[graph.actors().count()];
    Arrays.fill(coreOf, NONE);
    int warm = 0;
    for (int actor = 0; actor < coreOf.length; actor++) {
      if (relevance.of(actor) >= COLD) {
        coreOf[actor] = warm++;
      }
    }
    UndirectedArrays part = warmPart(graph.pairs(), relevance, coreOf, warm);
    Options search = new Options(Quality.CONSTANT_POTTS, options.resolution(), 3, options.seed());
    boolean[] isSeed = new boolean[warm];
    for (int actor = 0; actor < coreOf.length; actor++) {
      if (coreOf[actor] != NONE) {
        isSeed[coreOf[actor]] = relevance.isSeed(actor);
      }
    }
    CoreBorders borders = new CoreBorders(part, isSeed, options);
    Grouping merged = borders.split(borders.merge(Communities.find(part, search)));
    for (int actor = 0; actor < coreOf.length; actor++) {
      coreOf[actor] = coreOf[actor] == NONE ? NONE : merged.groupOf(coreOf[actor]);
    }
    return new Cores(coreOf, merged.groupCount());
  }

  private static UndirectedArrays warmPart(
      UndirectedArrays pairs, Relevance relevance, int[] number, int warm) {
    int size = 0;
    int[] left = new int[pairs.linkCount()];
    int[] right = new int[left.length];
    float[] weight = new float[left.length];
    for (int actor = 0; actor < number.length; actor++) {
      for (int index = pairs.start(actor); index < pairs.end(actor); index++) {
        int other = pairs.neighbour(index);
        if (actor < other && number[actor] != NONE && number[other] != NONE) {
          left[size] = number[actor];
          right[size] = number[other];
          double closeness = Math.sqrt(relevance.of(actor) * relevance.of(other));
          weight[size++] = (float) (pairs.weight(index) * closeness);
        }
      }
    }
    return UndirectedArrays.of(warm, left, right, weight, size);
  }

  int count() {
    return count;
  }

  /** The core of the actor, or {@link #NONE} where it is cold. */
  int coreOf(int actor) {
    return coreOf[actor];
  }
}

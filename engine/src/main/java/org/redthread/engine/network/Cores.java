package org.redthread.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.engine.graph.Communities;
import org.redthread.engine.graph.Communities.Options;
import org.redthread.engine.graph.Communities.Quality;
import org.redthread.engine.graph.ConnectedComponents;
import org.redthread.engine.graph.Grouping;
import org.redthread.engine.graph.UndirectedArrays;

/**
 * The parts of the graph that evidence of trafficking holds together: communities among the actors
 * that are not cold, each link weighing more the closer both its ends stand to evidence, so that
 * what a victim shares with the family counts less than what victims share with each other.
 * Communities that send a large share of their weight to each other are one.
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
    Grouping communities = Communities.find(part, search);
    Grouping merged = merge(part, communities, options.mergeShare());
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

  /** A pair of communities and the weight between them. */
  private record Between(int left, int right, double share) {
    static final Comparator<Between> ORDER =
        Comparator.comparingDouble(Between::share)
            .reversed()
            .thenComparingInt(Between::left)
            .thenComparingInt(Between::right);
  }

  /** Merges round by round until no two communities lead to each other with the share asked. */
  private static Grouping merge(UndirectedArrays part, Grouping start, double share) {
    Grouping grouping = start;
    while (true) {
      List<Between> candidates = candidates(part, grouping, share);
      if (candidates.isEmpty()) {
        return grouping;
      }
      boolean[] taken = new boolean[grouping.groupCount()];
      ConnectedComponents joined = new ConnectedComponents(taken.length);
      for (Between pair : candidates) {
        if (!taken[pair.left] && !taken[pair.right]) {
          taken[pair.left] = true;
          taken[pair.right] = true;
          joined.join(pair.left, pair.right);
        }
      }
      int[] labels = new int[part.nodeCount()];
      Grouping groups = joined.grouping();
      for (int node = 0; node < labels.length; node++) {
        labels[node] = groups.groupOf(grouping.groupOf(node));
      }
      grouping = Grouping.ofLabels(labels);
    }
  }

  private static List<Between> candidates(UndirectedArrays part, Grouping grouping, double share) {
    double[] volume = new double[grouping.groupCount()];
    Map<Long, Double> between = new HashMap<>();
    for (int node = 0; node < part.nodeCount(); node++) {
      int group = grouping.groupOf(node);
      volume[group] += part.strength(node);
      for (int index = part.start(node); index < part.end(node); index++) {
        int other = grouping.groupOf(part.neighbour(index));
        if (group < other) {
          between.merge(((long) group << 32) | other, part.weight(index), Double::sum);
        }
      }
    }
    List<Between> candidates = new ArrayList<>();
    between.forEach(
        (key, weight) -> {
          int left = (int) (key >> 32);
          int right = key.intValue();
          double smaller = Math.min(volume[left], volume[right]);
          if (weight >= share * smaller) {
            candidates.add(new Between(left, right, weight / smaller));
          }
        });
    candidates.sort(Between.ORDER);
    return candidates;
  }

  int count() {
    return count;
  }

  /** The core of the actor, or {@link #NONE} where it is cold. */
  int coreOf(int actor) {
    return coreOf[actor];
  }
}

package org.redthread.engine.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.graph.Communities;
import org.redthread.engine.graph.Communities.Options;
import org.redthread.engine.graph.Communities.Quality;
import org.redthread.engine.graph.ConnectedComponents;
import org.redthread.engine.graph.Grouping;
import org.redthread.engine.graph.UndirectedArrays;

/**
 * Settles where one core ends and the next begins by a measure that does not depend on size, unlike
 * that of the communities: two cores are one where at least the asked share of the smaller one's
 * weight leads to the other, and two all but separate halves of one core are two. So a shared
 * service provider holds nothing together, however small the networks are that it serves.
 */
final class CoreBorders {
  /** A part with fewer seeds is no core of its own. */
  private static final int SEEDS = 6;

  /** Below 1 the parts are coarse; too coarse only leaves a core whole. */
  private static final double PART_RESOLUTION = 0.5;

  private final UndirectedArrays graph;
  private final boolean[] isSeed;
  private final SurfacingOptions options;

  CoreBorders(UndirectedArrays graph, boolean[] isSeed, SurfacingOptions options) {
    this.graph = graph;
    this.isSeed = isSeed;
    this.options = options;
  }

  /** A pair of groups and the share of the smaller one's weight that leads to the other. */
  private record Pair(int left, int right, double share) {
    static final Comparator<Pair> ORDER =
        Comparator.comparingDouble(Pair::share)
            .reversed()
            .thenComparingInt(Pair::left)
            .thenComparingInt(Pair::right);
  }

  /** Merges until no two groups lead to each other with the share asked. */
  Grouping merge(Grouping groups) {
    return merge(groups, null);
  }

  /** Splits groups into parts that have little to do with each other. */
  Grouping split(Grouping groups) {
    int[] labels = new int[graph.nodeCount()];
    int[] number = new int[graph.nodeCount()];
    int next = 0;
    for (int[] members : groups.members()) {
      Grouping parts = parts(members, number);
      for (int i = 0; i < members.length; i++) {
        labels[members[i]] = next + parts.groupOf(i);
      }
      next += parts.groupCount();
    }
    return merge(Grouping.ofLabels(labels), groups);
  }

  private Grouping parts(int[] members, int[] number) {
    int size = 0;
    int room = 0;
    for (int i = 0; i < members.length; i++) {
      number[members[i]] = i;
      room += graph.degree(members[i]);
    }
    int[] left = new int[room];
    int[] right = new int[room];
    float[] weight = new float[room];
    for (int i = 0; i < members.length; i++) {
      for (int index = graph.start(members[i]); index < graph.end(members[i]); index++) {
        int other = number[graph.neighbour(index)];
        boolean inside = other < members.length && members[other] == graph.neighbour(index);
        if (inside && i < other) {
          left[size] = i;
          right[size] = other;
          weight[size++] = (float) graph.weight(index);
        }
      }
    }
    UndirectedArrays part = UndirectedArrays.of(members.length, left, right, weight, size);
    Options search = new Options(Quality.MODULARITY, PART_RESOLUTION, 2, options.seed());
    return Communities.find(part, search);
  }

  private Grouping merge(Grouping start, @Nullable Grouping within) {
    Grouping groups = start;
    while (true) {
      List<Pair> pairs = pairs(groups, within);
      if (pairs.isEmpty()) {
        return groups;
      }
      boolean[] taken = new boolean[groups.groupCount()];
      ConnectedComponents joined = new ConnectedComponents(taken.length);
      for (Pair pair : pairs) {
        if (!taken[pair.left] && !taken[pair.right]) {
          taken[pair.left] = true;
          taken[pair.right] = true;
          joined.join(pair.left, pair.right);
        }
      }
      Grouping merged = joined.grouping();
      int[] labels = new int[graph.nodeCount()];
      for (int node = 0; node < labels.length; node++) {
        labels[node] = merged.groupOf(groups.groupOf(node));
      }
      groups = Grouping.ofLabels(labels);
    }
  }

  /** The pairs to merge, closest first; all inside one group of {@code within} where given. */
  private List<Pair> pairs(Grouping groups, @Nullable Grouping within) {
    double[] volume = new double[groups.groupCount()];
    int[] seeds = new int[volume.length];
    Map<Long, Double> between = new HashMap<>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      int group = groups.groupOf(node);
      volume[group] += graph.strength(node);
      seeds[group] += isSeed[node] ? 1 : 0;
      for (int index = graph.start(node); index < graph.end(node); index++) {
        int other = groups.groupOf(graph.neighbour(index));
        boolean allowed =
            within == null || within.groupOf(node) == within.groupOf(graph.neighbour(index));
        if (group < other && allowed) {
          between.merge(((long) group << 32) | other, graph.weight(index), Double::sum);
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    between.forEach(
        (key, weight) -> {
          int left = (int) (key >> 32);
          int right = key.intValue();
          double share = weight / Math.min(volume[left], volume[right]);
          boolean partial = within != null && Math.min(seeds[left], seeds[right]) < SEEDS;
          if (partial || share >= options.mergeShare()) {
            pairs.add(new Pair(left, right, share));
          }
        });
    pairs.sort(Pair.ORDER);
    return pairs;
  }
}

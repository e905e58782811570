package org.redthread.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redthread.engine.graph.ConnectedComponents;
import org.redthread.engine.model.Network.Reason;

/**
 * Surfaces networks in six steps: profiles of one identity, and what it alone uses, become one
 * actor; values that too many share are set aside as hubs; links are weighed by kind, number and
 * rarity; relevance spreads from claims and stated acts; communities form among what is relevant;
 * each takes in and keeps whoever its members support. What comes out is ranked by evidence.
 *
 * <p>Pure: the same input and options give the same result. Safe for any number of threads.
 */
public final class Surfacing {
  private static final Comparator<SurfacingResult.Surfaced> ORDER =
      Comparator.comparingDouble(SurfacingResult.Surfaced::score)
          .reversed()
          .thenComparingInt(Surfacing::smallestEntity);

  private Surfacing() {}

  /**
   * {@return the networks, ranked, and the hubs} Where nothing speaks of trafficking, no network.
   */
  public static SurfacingResult surface(SurfacingInput input, SurfacingOptions options) {
    ConnectedComponents identities = Actors.identities(input);
    Hubs hubs = Hubs.of(input, identities, options);
    Actors actors = Actors.of(input, identities, hubs);
    ActorGraph graph = ActorGraph.of(input, actors, hubs);
    Relevance relevance = Relevance.of(graph);
    Cores cores = Cores.of(graph, relevance, options);
    List<int[]> groups = groups(new Membership(graph, relevance, cores, options), cores, graph);
    MemberReasons memberReasons = new MemberReasons(graph);
    NetworkReasons networkReasons = new NetworkReasons(graph);
    List<SurfacingResult.Surfaced> networks = new ArrayList<>();
    for (int[] group : groups) {
      if (group.length >= options.minimumMembers()) {
        List<Reason> reasons = networkReasons.of(group);
        double score = reasons.stream().mapToDouble(Reason::points).sum();
        if (score > 0) {
          networks.add(new SurfacingResult.Surfaced(memberReasons.of(group), score, reasons));
        }
      }
    }
    networks.sort(ORDER);
    return new SurfacingResult(networks, hubs.list());
  }

  private static int smallestEntity(SurfacingResult.Surfaced network) {
    return network.members().stream()
        .mapToInt(SurfacingResult.Member::entity)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static List<int[]> groups(Membership membership, Cores cores, ActorGraph graph) {
    int[][] candidates = candidates(cores, graph.actors().count());
    List<int[]> groups = new ArrayList<>();
    Set<List<Integer>> seen = new HashSet<>();
    for (int core = 0; core < candidates.length; core++) {
      int[] members = membership.of(core, candidates[core]);
      if (seen.add(Arrays.stream(members).boxed().toList())) {
        groups.add(members);
      }
    }
    return groups;
  }

  private static int[][] candidates(Cores cores, int actors) {
    int[] size = new int[cores.count()];
    for (int actor = 0; actor < actors; actor++) {
      if (cores.coreOf(actor) != Cores.NONE) {
        size[cores.coreOf(actor)]++;
      }
    }
    int[][] candidates = new int[size.length][];
    for (int core = 0; core < size.length; core++) {
      candidates[core] = new int[size[core]];
    }
    for (int actor = 0; actor < actors; actor++) {
      int core = cores.coreOf(actor);
      if (core != Cores.NONE) {
        candidates[core][--size[core]] = actor;
      }
    }
    return candidates;
  }
}

package org.redthread.engine.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.redthread.engine.graph.ConnectedComponents;

/**
 * The plainest surfacing, to compare with: connected components of entities, profiles of one
 * identity as one, with hubs or without. Ranked by the number of entities with a role claim, then
 * size, then smallest entity. Pure; safe for any number of threads.
 */
public final class ComponentBaseline {
  private static final Comparator<int[]> BY_SIZE =
      Comparator.<int[]>comparingInt(group -> group.length)
          .reversed()
          .thenComparingInt(group -> group[0]);

  private ComponentBaseline() {}

  /** {@return the components of all links, as entities in ascending order} */
  public static List<int[]> withHubs(SurfacingInput input) {
    return components(input, new boolean[input.entityCount()]);
  }

  /** {@return the components of the links that end at no hub of the surfacing} */
  public static List<int[]> withoutHubs(SurfacingInput input, SurfacingOptions options) {
    Hubs hubs = Hubs.of(input, Actors.identities(input), options);
    boolean[] isHub = new boolean[input.entityCount()];
    for (int entity = 0; entity < isHub.length; entity++) {
      isHub[entity] = hubs.contains(entity);
    }
    return components(input, isHub);
  }

  /**
   * {@return the components of the links that end at no value with many neighbours}
   *
   * @param maxNeighbours from how many distinct neighbours on a value is a hub, more than this
   *     many; to be fair to the baseline, try several and take the best
   */
  public static List<int[]> withoutHubs(SurfacingInput input, int maxNeighbours) {
    int[] degree = Hubs.degrees(input, Actors.identities(input));
    boolean[] isHub = new boolean[input.entityCount()];
    for (int entity = 0; entity < isHub.length; entity++) {
      isHub[entity] = degree[entity] > maxNeighbours;
    }
    return components(input, isHub);
  }

  private static List<int[]> components(SurfacingInput input, boolean[] isHub) {
    ConnectedComponents joined = Actors.identities(input);
    for (int link = 0; link < input.linkCount(); link++) {
      if (!isHub[input.from(link)] && !isHub[input.to(link)]) {
        joined.join(input.from(link), input.to(link));
      }
    }
    List<int[]> groups = new ArrayList<>();
    for (int[] members : joined.grouping().members()) {
      if (members.length > 1) {
        groups.add(members);
      }
    }
    groups.sort(
        Comparator.<int[]>comparingInt(group -> claims(input, group))
            .reversed()
            .thenComparing(BY_SIZE));
    return List.copyOf(groups);
  }

  private static int claims(SurfacingInput input, int[] group) {
    int claims = 0;
    for (int entity : group) {
      claims += input.roleBits(entity) != 0 ? 1 : 0;
    }
    return claims;
  }
}

package org.redthread.engine.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.redthread.engine.store.PublicIds;

/**
 * Gives groups of profiles their identity ids, so that an id survives joining and splitting: a
 * group keeps the identity that most of its profiles had, and an identity stays with the group that
 * holds most of it. Ties go to the group with the smaller first profile, then to the smaller id.
 * Stateless.
 */
final class IdentityNaming {
  private record Overlap(int group, String identity, long shared) {}

  private IdentityNaming() {}

  /**
   * {@return the identity of each profile that has one now}
   *
   * @param groups the groups of profiles, by their first profile
   * @param before the identity of each profile that had one
   */
  static Map<String, String> name(
      List<SortedSet<String>> groups, Map<String, String> before, PublicIds ids) {
    Map<Integer, String> named = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Overlap overlap : overlaps(groups, before)) {
      if (!named.containsKey(overlap.group()) && taken.add(overlap.identity())) {
        named.put(overlap.group(), overlap.identity());
      }
    }
    Map<String, String> after = new TreeMap<>();
    for (int group = 0; group < groups.size(); group++) {
      String first = groups.get(group).first();
      String id = named.getOrDefault(group, "");
      String identity = id.isEmpty() ? fresh(first, taken, ids) : id;
      groups.get(group).forEach(profile -> after.put(profile, identity));
    }
    return after;
  }

  private static List<Overlap> overlaps(
      List<SortedSet<String>> groups, Map<String, String> before) {
    List<Overlap> overlaps = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      Map<String, Long> shared = new HashMap<>();
      for (String profile : groups.get(group)) {
        String identity = before.getOrDefault(profile, "");
        if (!identity.isEmpty()) {
          shared.merge(identity, 1L, Long::sum);
        }
      }
      int own = group;
      shared.forEach((identity, count) -> overlaps.add(new Overlap(own, identity, count)));
    }
    overlaps.sort(
        Comparator.comparingLong(Overlap::shared)
            .reversed()
            .thenComparingInt(Overlap::group)
            .thenComparing(Overlap::identity));
    return overlaps;
  }

  private static String fresh(String first, Set<String> taken, PublicIds ids) {
    String id = ids.of("IDENTITY", first);
    for (int attempt = 2; !taken.add(id); attempt++) {
      id = ids.of("IDENTITY", first, String.valueOf(attempt));
    }
    return id;
  }
}

package org.redthread.engine.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins profiles into groups under the rule that some pairs stay apart, also transitively: a join
 * that would bring two such profiles into one group is refused. What comes first wins, so whoever
 * calls decides by the order of the joins which one is cut. Union by size with path halving (Tarjan
 * and van Leeuwen, Worst-case Analysis of Set Union Algorithms, 1984). One thread.
 */
final class ConstrainedUnion {
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<String, Set<String>> apart = new HashMap<>();

  /** From now on the two never come into one group. They must not be in one already. */
  void keepApart(String left, String right) {
    if (find(left).equals(find(right))) {
      throw new IllegalStateException("two profiles to keep apart are already joined");
    }
    apart.computeIfAbsent(find(left), unused -> new HashSet<>()).add(right);
    apart.computeIfAbsent(find(right), unused -> new HashSet<>()).add(left);
  }

  /** {@return whether the two are now in one group; false where something keeps them apart} */
  boolean join(String left, String right) {
    String one = find(left);
    String other = find(right);
    if (one.equals(other)) {
      return true;
    }
    if (areApart(one, other)) {
      return false;
    }
    boolean isLarger = size(one) >= size(other);
    String root = isLarger ? one : other;
    String child = isLarger ? other : one;
    sizes.put(root, size(root) + size(child));
    parents.put(child, root);
    Set<String> moved = apart.remove(child);
    if (moved != null) {
      apart.computeIfAbsent(root, unused -> new HashSet<>()).addAll(moved);
    }
    return true;
  }

  /** {@return the groups of two or more, each ordered, by their first profile} */
  List<SortedSet<String>> groups() {
    Map<String, SortedSet<String>> byRoot = new HashMap<>();
    for (String profile : new ArrayList<>(parents.keySet())) {
      byRoot.computeIfAbsent(find(profile), unused -> new TreeSet<>()).add(profile);
    }
    TreeMap<String, SortedSet<String>> groups = new TreeMap<>();
    Collection<SortedSet<String>> all = byRoot.values();
    all.stream().filter(group -> group.size() > 1).forEach(each -> groups.put(each.first(), each));
    return List.copyOf(groups.values());
  }

  private boolean areApart(String one, String other) {
    Set<String> left = apart.getOrDefault(one, Set.of());
    Set<String> right = apart.getOrDefault(other, Set.of());
    return left.size() <= right.size()
        ? left.stream().anyMatch(profile -> find(profile).equals(other))
        : right.stream().anyMatch(profile -> find(profile).equals(one));
  }

  private int size(String root) {
    return sizes.getOrDefault(root, 1);
  }

  private String find(String profile) {
    String current = profile;
    String parent = parents.computeIfAbsent(current, own -> own);
    while (!parent.equals(current)) {
      String above = parents.getOrDefault(parent, parent);
      parents.put(current, above);
      current = above;
      parent = parents.getOrDefault(current, current);
    }
    return current;
  }
}

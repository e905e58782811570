package org.redthread.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConstrainedUnionTest {
  @Test
  void joinsAsTheSlowWayDoes() {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      ConstrainedUnion union = new ConstrainedUnion();
      Map<String, Integer> group = new HashMap<>();
      for (int profile = 0; profile < 8; profile++) {
        group.put("p" + profile, profile);
      }
      List<String[]> apart = new ArrayList<>();
      for (int pair = 0; pair < 3; pair++) {
        String left = "p" + random.nextInt(4);
        String right = "p" + (4 + random.nextInt(4));
        apart.add(new String[] {left, right});
        union.keepApart(left, right);
      }
      for (int step = 0; step < 12; step++) {
        String left = "p" + random.nextInt(8);
        String right = "p" + random.nextInt(8);
        assertThat(union.join(left, right))
            .as("seed " + seed)
            .isEqualTo(join(group, apart, left, right));
      }
      assertThat(union.groups()).as("seed " + seed).isEqualTo(groups(group));
    }
  }

  private static boolean join(
      Map<String, Integer> group, List<String[]> apart, String left, String right) {
    Map<String, Integer> joined = new HashMap<>(group);
    int from = group.get(left);
    int to = group.get(right);
    joined.replaceAll((profile, own) -> own == from ? to : own);
    if (apart.stream().anyMatch(pair -> joined.get(pair[0]).equals(joined.get(pair[1])))) {
      return false;
    }
    group.putAll(joined);
    return true;
  }

  private static List<SortedSet<String>> groups(Map<String, Integer> group) {
    Map<Integer, SortedSet<String>> byNumber = new HashMap<>();
    group.forEach(
        (profile, number) ->
            byNumber.computeIfAbsent(number, unused -> new TreeSet<>()).add(profile));
    Map<String, SortedSet<String>> groups = new TreeMap<>();
    byNumber.values().stream()
        .filter(each -> each.size() > 1)
        .forEach(each -> groups.put(each.first(), each));
    return List.copyOf(groups.values());
  }
}

package org.redthread.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.redthread.engine.store.PublicIds;

class IdentityNamingTest {
  private final PublicIds ids = new PublicIds(new byte[32]);

  @Test
  void keepsTheIdWithTheLargerPart() {
    Map<String, String> before = Map.of("a", "one", "b", "one", "c", "one");
    Map<String, String> after =
        IdentityNaming.name(List.of(group("a", "x"), group("b", "c")), before, ids);
    assertThat(after).containsEntry("b", "one").containsEntry("c", "one");
    assertThat(after.get("a")).isEqualTo(after.get("x")).isNotEqualTo("one");
  }

  @Test
  void givesNoIdTwice() {
    // The identity named after a went with b and c; a's new group needs another name.
    String first = ids.of("IDENTITY", "a");
    Map<String, String> before = Map.of("b", first, "c", first);
    Map<String, String> after =
        IdentityNaming.name(List.of(group("a", "x"), group("b", "c")), before, ids);
    assertThat(after.get("b")).isEqualTo(first);
    assertThat(after.get("a")).isNotEqualTo(first);
  }

  @Test
  void changesNothingWhereNothingChanged() {
    List<SortedSet<String>> groups = List.of(group("a", "b"), group("c", "d"));
    Map<String, String> first = IdentityNaming.name(groups, Map.of(), ids);
    assertThat(IdentityNaming.name(groups, first, ids)).isEqualTo(first);
  }

  private static SortedSet<String> group(String... profiles) {
    return new TreeSet<>(List.of(profiles));
  }
}

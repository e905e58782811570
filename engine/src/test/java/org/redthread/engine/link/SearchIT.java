package org.redthread.engine.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.TestStore;

class SearchIT {
  private static final List<String> TEXTS =
      List.of("somchai", "som", "somchia", "nok aye", "NOK", "thur", "aye somchay", "xyzzy", "no");

  @Test
  void findsWhoseWordsAllMatch() {
    try (Store store = TestStore.empty()) {
      LinkQueries queries = new LinkQueries(store);
      RandomGraphs.check(
          25,
          graph -> {
            for (boolean seesProtected : new boolean[] {false, true}) {
              ReadScope scope = new ReadScope(RandomGraph.READABLE, seesProtected);
              for (String text : TEXTS) {
                List<Entity> found = queries.search(text, Set.of(), List.of(), 200, scope);
                assertThat(found)
                    .as(text)
                    .extracting(Entity::id)
                    .containsExactlyInAnyOrderElementsOf(matching(graph, text, seesProtected));
              }
            }
          });
    }
  }

  private static Set<String> matching(RandomGraph graph, String text, boolean seesProtected) {
    return graph.nodes.stream()
        .filter(node -> node.kind() == EntityKind.PERSON && node.isReadable())
        .filter(node -> seesProtected || !node.isProtected())
        .filter(
            node ->
                List.of(text.toLowerCase(Locale.ROOT).split(" ")).stream()
                    .allMatch(word -> matches(node.caption(), word)))
        .map(RandomGraph.Node::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean matches(String caption, String word) {
    for (String term : caption.toLowerCase(Locale.ROOT).split(" ")) {
      if (term.startsWith(word) || (word.length() >= 4 && edits(term, word) <= 1)) {
        return true;
      }
    }
    return false;
  }

  /** Damerau's distance with neighbours swapped as one edit, by the plain recurrence. */
  private static int edits(String left, String right) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int row = 0; row <= left.length(); row++) {
      for (int column = 0; column <= right.length(); column++) {
        if (row == 0 || column == 0) {
          cost[row][column] = row + column;
          continue;
        }
        boolean isSame = left.charAt(row - 1) == right.charAt(column - 1);
        int best = cost[row - 1][column - 1] + (isSame ? 0 : 1);
        best = Math.min(best, Math.min(cost[row - 1][column], cost[row][column - 1]) + 1);
        if (row > 1
            && column > 1
            && left.charAt(row - 1) == right.charAt(column - 2)
            && left.charAt(row - 2) == right.charAt(column - 1)) {
          best = Math.min(best, cost[row - 2][column - 2] + 1);
        }
        cost[row][column] = best;
      }
    }
    return cost[left.length()][right.length()];
  }

  @Test
  void findsExactValuesFirstUnlessProtected() {
    try (Store store = TestStore.empty()) {
      LinkQueries queries = new LinkQueries(store);
      RandomGraphs.check(
          10,
          graph -> {
            for (RandomGraph.Node node : graph.nodes) {
              if (node.kind() == EntityKind.PHONE) {
                Identifier value = new Identifier(IdentifierKind.PHONE, node.caption());
                List<Entity> found =
                    queries.search("zzzz", Set.of(), List.of(value), 10, RandomGraph.SCOPE);
                boolean isFound = node.isReadable() && !node.isProtected();
                assertThat(found)
                    .extracting(Entity::id)
                    .isEqualTo(isFound ? List.of(node.id()) : List.of());
                assertThat(
                        queries.search(
                            "zzzz",
                            Set.of(EntityKind.PERSON),
                            List.of(value),
                            10,
                            RandomGraph.SCOPE))
                    .isEmpty();
              }
            }
          });
    }
  }

  @Test
  void takesTextsFullOfOperatorsAsWords() {
    try (Store store = TestStore.empty()) {
      RandomGraph.of(3).load();
      LinkQueries queries = new LinkQueries(store);
      for (String text :
          List.of(
              "+-&&||!(){}[]^\"~*?:\\/",
              "a AND (",
              "caption:*",
              "\"",
              "O'Brien",
              "[a TO z]",
              "*")) {
        List<Entity> found = queries.search(text, Set.of(), List.of(), 10, RandomGraph.SCOPE);
        assertThat(found).as(text).hasSizeLessThanOrEqualTo(10);
      }
      assertThat(queries.search("*", Set.of(), List.of(), 10, RandomGraph.SCOPE)).isEmpty();
    }
  }

  @Test
  void refusesTextsAndLimitsOutOfRange() {
    try (Store store = TestStore.empty()) {
      LinkQueries queries = new LinkQueries(store);
      for (String text : List.of("", "  ", "x".repeat(201))) {
        assertThatThrownBy(() -> queries.search(text, Set.of(), List.of(), 10, RandomGraph.SCOPE))
            .isInstanceOfSatisfying(
                EngineException.class, refusal -> assertThat(refusal.field()).isEqualTo("q"));
      }
      assertThatThrownBy(() -> queries.search("x", Set.of(), List.of(), 0, RandomGraph.SCOPE))
          .isInstanceOfSatisfying(
              EngineException.class, refusal -> assertThat(refusal.field()).isEqualTo("limit"));
    }
  }
}

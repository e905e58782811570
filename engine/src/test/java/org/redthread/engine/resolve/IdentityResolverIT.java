package org.redthread.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.model.Decision;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.IdentityWhy;
import org.redthread.engine.model.Judgement;
import org.redthread.engine.store.PublicIds;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.TestStore;

class IdentityResolverIT {
  private static final ReadScope ALL = new ReadScope(Set.of(1L, 2L), true);
  private static final String SHA_1 = "1".repeat(64);
  private static final String SHA_2 = "2".repeat(64);

  private final InstantSource clock = () -> Instant.parse("2024-06-01T12:00:00Z");
  private Store store;
  private IdentityResolver resolver;

  @BeforeEach
  void open() {
    store = TestStore.empty();
    resolver = new IdentityResolver(store, new PublicIds(new byte[32]), clock);
    run(
        "CREATE (:Exhibit {serial: 1, sha256: $one}), (:Exhibit {serial: 2, sha256: $two})",
        Map.of("one", SHA_1, "two", SHA_2));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void joinsBySameDocumentAndSaysWhichRows() {
    profiles("Document", "IDENTIFIED_BY", "d1", "a:Somchai Jaidee", "b:S. Jaidee");
    resolver.resolve();
    IdentityWhy why = resolver.why(identityOf("a"), ALL).orElseThrow();
    assertThat(why.identity().profiles()).containsExactly("a", "b");
    assertThat(why.judgements()).hasSize(1);
    Judgement judgement = why.judgements().getFirst();
    assertThat(judgement.shared()).isEqualTo("d1");
    assertThat(judgement.rule()).isEqualTo("SAME_DOCUMENT");
    assertThat(judgement.leftEvidence()).containsExactly(new Evidence(SHA_1, 1));
    assertThat(judgement.rightEvidence()).containsExactly(new Evidence(SHA_2, 2));
  }

  @Test
  void joinsBySamePhoneOnlyWithSimilarNames() {
    profiles("Phone", "USES", "p1", "a:Somchai Jaidee", "b:Jaidee Somchay", "c:Malee Srisuk");
    resolver.resolve();
    assertThat(identityOf("a")).isEqualTo(identityOf("b")).isNotEmpty();
    assertThat(identityOf("c")).isEmpty();
  }

  @Test
  void refusesAPlaceholderThatManyNamesShare() {
    profiles("Document", "IDENTIFIED_BY", "d1", "a:Somchai", "b:Malee", "c:Thura", "d:Nguyen Linh");
    Resolution resolution = resolver.resolve();
    assertThat(resolution.identities()).isZero();
    assertThat(resolution.refused()).hasSize(1);
    assertThat(resolution.refused().getFirst().value()).isEqualTo("d1");
    assertThat(resolution.refused().getFirst().profiles()).isEqualTo(4);
  }

  @Test
  void changesNothingWhenRunAgain() {
    profiles("Document", "IDENTIFIED_BY", "d1", "a:Somchai", "b:Somchai", "c:Somchai");
    profiles("Phone", "USES", "p1", "c:Somchai", "d:Somchai");
    resolver.resolve();
    List<Map<String, Object>> before = everything();
    Resolution again = resolver.resolve();
    assertThat(again.moved()).isZero();
    assertThat(again.identities()).isEqualTo(1);
    assertThat(again.profiles()).isEqualTo(4);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void keepsApartWhatAPersonKeepsApartAlsoTransitively() {
    profiles("Document", "IDENTIFIED_BY", "d1", "a:Somchai", "b:Somchai", "c:Somchai");
    resolver.judge("c", "a", Decision.NEGATIVE, "analyst", "twins, seen together");
    assertThat(identityOf("a")).isEqualTo(identityOf("b")).isNotEmpty();
    assertThat(identityOf("c")).isEmpty();
    // A person may overrule the earlier judgement, which is then reverted.
    resolver.judge("a", "c", Decision.POSITIVE, "analyst", "the twins are one man");
    assertThat(identityOf("c")).isEqualTo(identityOf("a"));
    assertThat(resolver.why(identityOf("a"), ALL).orElseThrow().judgements())
        .filteredOn(judgement -> judgement.decision() == Decision.NEGATIVE)
        .allMatch(Judgement::isReverted)
        .hasSize(1);
  }

  @Test
  void saysWhichJoinOfAPersonIsOverruled() {
    profiles("Document", "IDENTIFIED_BY", "d1", "a:Somchai", "b:Somchai");
    profiles("Document", "IDENTIFIED_BY", "d2", "c:Malee", "d:Malee");
    resolver.judge("a", "c", Decision.NEGATIVE, "analyst", "different");
    resolver.judge("a", "b", Decision.POSITIVE, "analyst", "same");
    resolver.judge("b", "c", Decision.POSITIVE, "analyst", "same");
    Resolution resolution = resolver.resolve();
    assertThat(resolution.overruled()).hasSize(1);
    assertThat(identityOf("a")).isNotEqualTo(identityOf("c"));
  }

  @Test
  void staysUndone() {
    profiles("Document", "IDENTIFIED_BY", "d1", "a:Somchai", "b:Somchai", "c:Somchai");
    resolver.resolve();
    String identity = identityOf("a");
    Judgement judgement =
        resolver.why(identity, ALL).orElseThrow().judgements().stream()
            .filter(each -> each.left().equals("a") && each.right().equals("b"))
            .findFirst()
            .orElseThrow();
    assertThat(resolver.undo(judgement.id(), "supervisor").isReverted()).isTrue();
    assertThat(identityOf("b")).isEmpty();
    assertThat(identityOf("a")).isEqualTo(identityOf("c")).isEqualTo(identity);
    resolver.resolve();
    assertThat(identityOf("b")).isEmpty();
    assertThatThrownBy(() -> resolver.undo(judgement.id(), "supervisor"))
        .isInstanceOfSatisfying(
            EngineException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT));
    resolver.judge("b", "a", Decision.POSITIVE, "supervisor", "a mistake");
    assertThat(identityOf("b")).isEqualTo(identity);
  }

  @Test
  void undoesWhatAPersonSaid() {
    profiles("Document", "IDENTIFIED_BY", "d1", "a:Somchai");
    profiles("Document", "IDENTIFIED_BY", "d2", "b:Malee");
    Judgement judgement = resolver.judge("a", "b", Decision.POSITIVE, "analyst", "seen");
    assertThat(identityOf("a")).isEqualTo(identityOf("b")).isNotEmpty();
    resolver.undo(judgement.id(), "analyst");
    assertThat(identityOf("a")).isEmpty();
    assertThat(run("MATCH (i:Identity) RETURN count(i) AS n", Map.of()))
        .containsExactly(Map.of("n", 0L));
  }

  @Test
  void protectsEveryProfileOfAVictimAndItsIdentifiersAndReleasesThemAgain() {
    profiles("Document", "IDENTIFIED_BY", "d1", "a:Linh", "b:Linh");
    profiles("Phone", "USES", "p1", "b:Linh");
    run(
        "MATCH (a {id: 'a'}) SET a.protected = true"
            + " CREATE (a)-[:CLAIMED_AS]->(:RoleClaim {id: 'r', role: 'POTENTIAL_VICTIM'})",
        Map.of());
    resolver.resolve();
    assertThat(protectedIds()).containsExactly("a", "b", "d1", "p1");
    Judgement judgement = resolver.why(identityOf("a"), ALL).orElseThrow().judgements().getFirst();
    resolver.undo(judgement.id(), "supervisor");
    assertThat(protectedIds()).containsExactly("a", "d1");
  }

  @Test
  void forgetsARuleWhoseEvidenceIsGone() {
    profiles("Document", "IDENTIFIED_BY", "d1", "a:Somchai", "b:Somchai");
    resolver.resolve();
    run("MATCH (:Person {id: 'b'})-[r:IDENTIFIED_BY]->() DELETE r", Map.of());
    resolver.resolve();
    assertThat(identityOf("a")).isEmpty();
    assertThat(run("MATCH (j:Judgement) RETURN count(j) AS n", Map.of()))
        .containsExactly(Map.of("n", 0L));
  }

  @Test
  void refusesWhatIsNoProfileOrHasNoReason() {
    profiles("Document", "IDENTIFIED_BY", "d1", "a:Somchai");
    assertField("right", () -> resolver.judge("a", "a", Decision.POSITIVE, "x", "y"));
    assertField("right", () -> resolver.judge("a", "d1", Decision.POSITIVE, "x", "y"));
    assertField("reason", () -> resolver.judge("a", "b", Decision.POSITIVE, "x", " "));
    assertField("author", () -> resolver.judge("a", "b", Decision.POSITIVE, "", "y"));
    assertField("id", () -> resolver.undo("judgement-none", "x"));
  }

  @Test
  void hidesWhatTheCallerMayNotRead() {
    profiles("Document", "IDENTIFIED_BY", "d1", "a:Somchai", "b:Somchai");
    resolver.resolve();
    String identity = identityOf("a");
    IdentityWhy why = resolver.why(identity, new ReadScope(Set.of(1L), false)).orElseThrow();
    assertThat(why.identity().profiles()).containsExactly("a");
    assertThat(why.judgements()).isEmpty();
    assertThat(resolver.why(identity, ReadScope.NOTHING)).isEmpty();
  }

  private static void assertField(String field, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            EngineException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  /** Profiles {@code id:name} that are linked to one identifier, each by a row of its exhibit. */
  private void profiles(String label, String link, String value, String... people) {
    run(
        "MERGE (v:Entity:"
            + label
            + " {id: $id})"
            + " SET v.kind = $kind, v.protected = coalesce(v.protected, false), v.exhibits = [1], v.rows = [1]",
        Map.of("id", value, "kind", label));
    for (int index = 0; index < people.length; index++) {
      String[] parts = people[index].split(":");
      Map<String, Object> parameters = new HashMap<>();
      parameters.put("id", parts[0]);
      parameters.put("name", parts[1]);
      parameters.put("exhibit", 1 + index % 2);
      parameters.put("row", index + 1);
      parameters.put("value", value);
      run(
          "MERGE (p:Entity:Person {id: $id}) ON CREATE SET p.kind = 'Person', p.caption = $name,"
              + " p.protected = false, p.exhibits = [$exhibit], p.rows = [$row] WITH p"
              + " MATCH (v:Entity {id: $value}) CREATE (p)-[r:"
              + link
              + "]->(v) SET r.id = $id + $value, r.exhibits = [$exhibit], r.rows = [$row]",
          parameters);
    }
  }

  private String identityOf(String profile) {
    return run(
            "MATCH (p:Entity {id: $id}) RETURN coalesce(head([(p)-[:MEMBER_OF]->(i) | i.id]), '') AS id",
            Map.of("id", profile))
        .getFirst()
        .get("id")
        .toString();
  }

  private List<Object> protectedIds() {
    return run("MATCH (e:Entity) WHERE e.protected RETURN e.id AS id ORDER BY id", Map.of())
        .stream()
        .map(row -> row.get("id"))
        .toList();
  }

  private List<Map<String, Object>> everything() {
    return run(
        "MATCH (n) WHERE NOT n:__Neo4jMigration OPTIONAL MATCH (n)-[r]->(m)"
            + " RETURN labels(n) AS labels, properties(n) AS node, type(r) AS type,"
            + " properties(r) AS link, m.id AS to ORDER BY n.id, type, to",
        Map.of());
  }

  private static List<Map<String, Object>> run(String cypher, Map<String, Object> parameters) {
    try (Session session = TestStore.driver().session()) {
      return session.run(cypher, parameters).list(record -> record.asMap());
    }
  }
}

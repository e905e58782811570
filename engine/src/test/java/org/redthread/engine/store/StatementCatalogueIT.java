package org.redthread.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;
import org.redthread.engine.model.LinkKind;

/**
 * Checks over the whole folder of statements, as the database plans them for a store with something
 * in it: in an empty one reading everything costs nothing, so the planner may well choose that.
 */
class StatementCatalogueIT {
  private static final Pattern FULL =
      Pattern.compile(
          "AllNodesScan|\\w*NodeByLabels?Scan|\\w*RelationshipTypes?Scan|\\w*AllRelationshipsScan|CartesianProduct");

  @Test
  void everyStatementReturnsItsColumnsWithoutReadingEverything() {
    try (Store store = TestStore.empty();
        Session session = TestStore.driver().session()) {
      fill(session);
      for (Statement statement : store.catalogue().list()) {
        Result result = session.run("EXPLAIN " + statement.text());
        assertThat(result.keys()).as(statement.id()).isEqualTo(statement.columns());
        Set<String> operators = new TreeSet<>();
        collect(result.consume().plan(), operators);
        for (String operator : operators) {
          if (FULL.matcher(operator).matches()) {
            assertThat(statement.allows())
                .as(statement.id() + " is planned with " + operator)
                .contains(operator);
          }
        }
      }
    }
  }

  private static void fill(Session session) {
    session
        .run(
            "UNWIND range(1, 2000) AS n"
                + " CREATE (e:Entity {id: 'e-' + n, kind: 'Person', caption: 'e ' + n, value: 'v' + n,"
                + " protected: false, exhibits: [1], rows: [n]})"
                + " WITH e, n CALL (e, n) {"
                + " WITH e, n WHERE n % 2 = 0 SET e:Person UNION"
                + " WITH e, n WHERE n % 2 = 1 SET e:Phone }")
        .consume();
    for (LinkKind kind : LinkKind.values()) {
      session
          .run(
              "UNWIND range(1, 1000) AS n MATCH (a:Entity {id: 'e-' + n})"
                  + " MATCH (b:Entity {id: 'e-' + (2000 - n)}) CREATE (a)-[r:"
                  + kind
                  + " {id: '"
                  + kind
                  + "' + n, exhibits: [1], rows: [n]}]->(b)")
          .consume();
    }
    session
        .run(
            "UNWIND range(1, 500) AS n MATCH (e:Entity {id: 'e-' + n})"
                + " CREATE (e)-[:CLAIMED_AS]->(:RoleClaim {id: 'c-' + n, role: 'WITNESS'})"
                + " CREATE (e)-[:MEMBER_OF]->(:Identity {id: 'i-' + n})"
                + " CREATE (e)<-[:HAS_MEMBER]-(:Network {id: 'n-' + n, run: 'run', rank: n})"
                + " CREATE (:Judgement {id: 'j-' + n, left: 'l-' + n, right: 'r-' + n})"
                + " CREATE (:RejectedRow {id: 'x-' + n, exhibit: n, row: n})"
                + " CREATE (:Exhibit {sha256: 's-' + n, serial: n})"
                + " MERGE (run:NetworkRun {id: 'run'}) CREATE (run)-[:DAMPED]->(e)")
        .consume();
    session.run("CALL db.awaitIndexes()").consume();
    session.run("CALL db.prepareForReplanning()").consume();
  }

  private static void collect(Plan plan, Set<String> operators) {
    // A scan of several labels is allowed where a scan of one is.
    operators.add(
        plan.operatorType()
            .replaceAll("@.*$", "")
            .replaceAll("^\\w*NodeByLabelsScan", "NodeByLabelScan"));
    plan.children().forEach(child -> collect(child, operators));
  }

  @Test
  void findsWhatItForbids() {
    try (Store store = TestStore.empty();
        Session session = TestStore.driver().session()) {
      assertThat(store.catalogue().list()).isNotEmpty();
      for (String statement :
          new String[] {
            "MATCH (n) RETURN n",
            "MATCH (n:Entity) RETURN n",
            "MATCH (n:Entity|Exhibit) RETURN n",
            "MATCH ()-[r:CALLED]->() RETURN r",
            "MATCH ()-[r]-() RETURN r",
            "MATCH (a:Entity {id: 'a'}), (b:Entity {id: 'b'}) RETURN a, b"
          }) {
        Set<String> operators = new TreeSet<>();
        collect(session.run("EXPLAIN " + statement).consume().plan(), operators);
        assertThat(operators).as(statement).anyMatch(each -> FULL.matcher(each).matches());
      }
    }
  }
}

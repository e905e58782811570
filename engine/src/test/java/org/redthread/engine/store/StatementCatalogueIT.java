package org.redthread.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;

/** Checks over the whole folder of statements, as the database plans them. */
class StatementCatalogueIT {
  private static final Pattern FULL =
      Pattern.compile(
          "AllNodesScan|\\w*NodeByLabels?Scan|\\w*RelationshipTypes?Scan|\\w*AllRelationshipsScan|CartesianProduct");

  @Test
  void everyStatementReturnsItsColumnsWithoutReadingEverything() {
    try (Store store = TestStore.empty();
        Session session = TestStore.driver().session()) {
      session.run("CALL db.awaitIndexes()").consume();
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

  private static void collect(Plan plan, Set<String> operators) {
    operators.add(plan.operatorType().replaceAll("@.*$", ""));
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

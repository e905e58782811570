package org.redthread.engine.store;

import java.net.URI;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/**
 * A real Neo4j for the integration tests: one in-process server for the JVM, because the first
 * start takes many seconds, or the server that {@code NEO4J_URI} names. Each test class takes it
 * empty.
 */
public final class TestStore {
  private static final TestStore SHARED = new TestStore();

  private final Driver driver;
  private final StoreAddress address;

  private TestStore() {
    String external = System.getenv("NEO4J_URI");
    if (external == null) {
      Neo4j server = Neo4jBuilders.newInProcessBuilder().withDisabledServer().build();
      address = new StoreAddress(server.boltURI(), "neo4j", "");
    } else {
      address =
          new StoreAddress(
              URI.create(external),
              System.getenv().getOrDefault("NEO4J_USER", "neo4j"),
              System.getenv().getOrDefault("NEO4J_PASSWORD", ""));
    }
    driver =
        GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()));
  }

  /** {@return the store with its schema and nothing in it; the caller closes it} */
  public static Store empty() {
    SHARED.run(
        "MATCH (n) WHERE NOT n:__Neo4jMigration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
    return Store.open(SHARED.address);
  }

  /** {@return where the shared server is} */
  public static StoreAddress address() {
    return SHARED.address;
  }

  /** {@return a driver for looking behind the catalogue; shared, not to be closed} */
  public static Driver driver() {
    return SHARED.driver;
  }

  private void run(String cypher) {
    try (var session = driver.session()) {
      session.run(cypher, Map.of()).consume();
    }
  }
}

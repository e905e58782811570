package org.redthread.server.bench;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.redthread.engine.Redthread;

/**
 * An open store with its database and, where it is served, its address.
 *
 * @param redthread the engine
 * @param database where the database is
 * @param user who to be there
 * @param password that user's password
 * @param api the address of the HTTP server; empty where the store is not served
 * @param token a token for it; empty where the store is not served
 */
public record BenchTarget(
    Redthread redthread,
    URI database,
    String user,
    String password,
    Optional<URI> api,
    String token) {
  /** {@return a driver of its own, for a yardstick; the caller closes it} */
  Driver driver() {
    return GraphDatabase.driver(database, AuthTokens.basic(user, password));
  }

  @Override
  public String toString() {
    return "BenchTarget[" + database + "]";
  }

  /** {@return the text of a statement of the catalogue} */
  static String statement(String id) {
    String path = "queries/" + id + ".cypher";
    try (var input = BenchTarget.class.getClassLoader().getResourceAsStream(path)) {
      if (input == null) {
        throw new IllegalStateException("no statement " + id);
      }
      return new String(input.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }

  /** Runs a statement and reads its answer to the end. */
  static long consume(org.neo4j.driver.Session session, String text, Map<String, Object> values) {
    long rows = 0;
    var result = session.run(text, values);
    while (result.hasNext()) {
      result.next();
      rows++;
    }
    return rows;
  }
}

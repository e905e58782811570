package org.redthread.engine.store;

import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/** Turns the driver's exceptions into the engine's, so that they stop at this package. */
final class StoreFault {
  private StoreFault() {}

  /**
   * {@return the engine's exception for a fault}
   *
   * @param work the id of the statement or the name of the work; no personal data
   */
  static EngineException translate(String work, RuntimeException fault) {
    if (fault instanceof EngineException already) {
      return already;
    }
    if (fault instanceof AuthenticationException) {
      return new EngineException(
          ErrorCode.STORE_UNAVAILABLE,
          "neo4j",
          "the database refused the user or password: check NEO4J_USER and NEO4J_PASSWORD",
          fault);
    }
    if (fault instanceof ServiceUnavailableException
        || fault instanceof SessionExpiredException
        || fault instanceof TransientException) {
      return new EngineException(
          ErrorCode.STORE_UNAVAILABLE,
          "neo4j",
          "the database does not answer: see that it runs, then try again",
          fault);
    }
    if (fault instanceof Neo4jException neo4j && neo4j.code().contains("ConstraintValidation")) {
      return new EngineException(
          ErrorCode.CONFLICT, work, "somebody else wrote the same at the same time", fault);
    }
    if (fault instanceof Neo4jException neo4j && neo4j.code().contains("TransactionTimedOut")) {
      return new EngineException(
          ErrorCode.QUERY_TIMEOUT,
          work,
          "the query took longer than it may: narrow the window, the kinds or the hops",
          fault);
    }
    return new EngineException(ErrorCode.INTERNAL, work, "the database failed at " + work, fault);
  }
}

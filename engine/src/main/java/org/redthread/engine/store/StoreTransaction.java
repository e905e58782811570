package org.redthread.engine.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Several statements that happen together or not at all. The work may be run again from its start
 * when the database asks for a retry, so it must do nothing outside the transaction. One thread.
 */
public interface StoreTransaction {
  /** Runs a statement and reads its answer to the end. */
  <T> List<T> list(String statement, Map<String, ?> parameters, Function<Row, T> mapper);

  /** Runs a statement whose answer is of no interest. */
  default void run(String statement, Map<String, ?> parameters) {
    list(statement, parameters, row -> row);
  }
}

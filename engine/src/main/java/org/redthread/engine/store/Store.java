package org.redthread.engine.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * The graph in Neo4j, reached through statements of the catalogue alone. Reads and writes run in
 * managed transactions, which the driver retries when the database asks for it; a bookmark manager
 * lets each call read what earlier calls of this store wrote, also in a cluster. Threads may share
 * it.
 */
public final class Store implements AutoCloseable {
  /** How long one transaction may run unless the caller says otherwise. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  /** How long a whole-graph read or a batch of writes may run. */
  public static final Duration LONG_TIMEOUT = Duration.ofMinutes(10);

  private static final int STREAM_FETCH_SIZE = 10_000;

  private final Driver driver;
  private final StatementCatalogue catalogue;

  private Store(Driver driver, StatementCatalogue catalogue) {
    this.driver = driver;
    this.catalogue = catalogue;
  }

  /**
   * Connects, checks every statement of the catalogue and brings the schema up to date.
   *
   * @throws EngineException with {@link ErrorCode#STORE_UNAVAILABLE} where nobody answers, with
   *     {@link ErrorCode#INVALID_STATEMENT} where a statement breaks its header
   */
  public static Store open(StoreAddress address) {
    StatementCatalogue catalogue = StatementCatalogue.open();
    Config config =
        Config.builder()
            .withConnectionTimeout(10, TimeUnit.SECONDS)
            .withMaxTransactionRetryTime(30, TimeUnit.SECONDS)
            .withUserAgent("redthread")
            .build();
    Driver driver =
        GraphDatabase.driver(
            address.uri(), AuthTokens.basic(address.user(), address.password()), config);
    try {
      driver.verifyConnectivity();
      StoreMigrations.apply(driver);
      return new Store(driver, catalogue);
    } catch (RuntimeException fault) {
      driver.close();
      throw StoreFault.translate("open", fault);
    }
  }

  /** {@return the statements this store runs} */
  public StatementCatalogue catalogue() {
    return catalogue;
  }

  /** {@return all rows of a reading statement, mapped} */
  public <T> List<T> list(String statement, Map<String, ?> parameters, Function<Row, T> mapper) {
    return list(statement, parameters, mapper, DEFAULT_TIMEOUT);
  }

  /**
   * {@return all rows of a reading statement, mapped}
   *
   * @param timeout how long it may run before it is stopped with {@link ErrorCode#QUERY_TIMEOUT}
   */
  public <T> List<T> list(
      String statement, Map<String, ?> parameters, Function<Row, T> mapper, Duration timeout) {
    Statement found = readStatement(statement);
    try (Session session = session(AccessMode.READ)) {
      return session.executeRead(
          transaction ->
              execute(transaction, found, parameters).list(row -> mapper.apply(new Row(row))),
          configuration(found, timeout));
    } catch (Neo4jException fault) {
      throw StoreFault.translate(statement, fault);
    }
  }

  /** {@return the only row of a reading statement, mapped, or empty where there is none} */
  public <T> Optional<T> find(
      String statement, Map<String, ?> parameters, Function<Row, T> mapper) {
    List<T> rows = list(statement, parameters, mapper);
    if (rows.size() > 1) {
      throw new EngineException(
          ErrorCode.INTERNAL, statement, "statement " + statement + " gave more than one row");
    }
    return rows.stream().findFirst();
  }

  /**
   * Hands each row of a reading statement to the consumer as it arrives, for answers too large to
   * hold. The consumer sees no row twice: a read that fails midway is not retried.
   */
  public void stream(String statement, Map<String, ?> parameters, Consumer<Row> consumer) {
    Statement found = readStatement(statement);
    try (Session session = session(AccessMode.READ);
        var transaction = session.beginTransaction(configuration(found, LONG_TIMEOUT))) {
      execute(transaction, found, parameters)
          .forEachRemaining(row -> consumer.accept(new Row(row)));
    } catch (Neo4jException fault) {
      throw StoreFault.translate(statement, fault);
    }
  }

  /**
   * Runs work in one write transaction, again from its start where the database asks for it.
   *
   * @param name what the work is, for the database's list of transactions
   * @return what the work returned in the run that was committed
   */
  public <T> T write(String name, Function<StoreTransaction, T> work) {
    TransactionConfig configuration =
        TransactionConfig.builder()
            .withTimeout(LONG_TIMEOUT)
            .withMetadata(Map.of("redthread", name))
            .build();
    try (Session session = session(AccessMode.WRITE)) {
      return session.executeWrite(
          transaction -> work.apply(new ManagedTransaction(transaction)), configuration);
    } catch (Neo4jException fault) {
      throw StoreFault.translate(name, fault);
    }
  }

  @Override
  public void close() {
    driver.close();
  }

  private Statement readStatement(String id) {
    Statement statement = catalogue.get(id);
    if (statement.access() != StatementAccess.READ) {
      throw new EngineException(
          ErrorCode.INTERNAL, id, "statement " + id + " writes and so needs a write transaction");
    }
    return statement;
  }

  private Session session(AccessMode mode) {
    return driver.session(
        SessionConfig.builder()
            .withDefaultAccessMode(mode)
            .withFetchSize(STREAM_FETCH_SIZE)
            .withBookmarkManager(driver.executableQueryBookmarkManager())
            .build());
  }

  private static TransactionConfig configuration(Statement statement, Duration timeout) {
    return TransactionConfig.builder()
        .withTimeout(timeout)
        .withMetadata(Map.of("redthread", statement.id()))
        .build();
  }

  private static Result execute(
      org.neo4j.driver.SimpleQueryRunner runner, Statement statement, Map<String, ?> parameters) {
    return runner.run(statement.text(), new HashMap<>(parameters));
  }

  private final class ManagedTransaction implements StoreTransaction {
    private final TransactionContext transaction;

    ManagedTransaction(TransactionContext transaction) {
      this.transaction = transaction;
    }

    @Override
    public <T> List<T> list(String statement, Map<String, ?> parameters, Function<Row, T> mapper) {
      return execute(transaction, catalogue.get(statement), parameters)
          .list(row -> mapper.apply(new Row(row)));
    }
  }
}

package org.redthread.server.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * Neo4j inside this process, reached over Bolt on a free port of the loopback address. Its password
 * is drawn at random for each store and kept in the data folder, where only the owner reads it, so
 * that other users of the machine can't use the port. Nothing is reported to anybody outside.
 *
 * <p>A process that is killed leaves a store that the next start recovers to its last commit.
 * Threads may share it.
 */
public final class EmbeddedStore implements AutoCloseable {
  private static final String USER = "neo4j";
  private static final int PASSWORD_BYTES = 24;

  private final FolderLock lock;
  private final DatabaseManagementService service;
  private final URI uri;
  private final String password;

  private EmbeddedStore(
      FolderLock lock, DatabaseManagementService service, URI uri, String password) {
    this.lock = lock;
    this.service = service;
    this.uri = uri;
    this.password = password;
  }

  /**
   * Locks the data folder and starts Neo4j in it.
   *
   * @throws EngineException with {@link ErrorCode#STORE_UNAVAILABLE} where another process has the
   *     folder or Neo4j does not start
   */
  public static EmbeddedStore open(DataFolder folder, EmbeddedSettings settings) {
    FolderLock lock = folder.lock();
    try {
      return start(folder, settings, lock);
    } catch (IOException | RuntimeException fault) {
      release(lock);
      throw new EngineException(
          ErrorCode.STORE_UNAVAILABLE,
          "data",
          "the store in "
              + folder.root()
              + " does not start; its own words are in "
              + folder.neo4j().resolve("logs"),
          fault);
    }
  }

  /** {@return where to reach it} */
  public URI uri() {
    return uri;
  }

  /** {@return the database user to be there} */
  public String user() {
    return USER;
  }

  /** {@return that user's password; never to be logged or shown} */
  public String password() {
    return password;
  }

  /** Stops Neo4j and gives the data folder free. */
  @Override
  public void close() {
    try {
      service.shutdown();
    } finally {
      release(lock);
    }
  }

  private static EmbeddedStore start(DataFolder folder, EmbeddedSettings settings, FolderLock lock)
      throws IOException {
    OwnerOnly.makeFolder(folder.neo4j());
    String password = password(folder.neo4jPassword());
    DatabaseManagementService service = build(folder.neo4j(), settings);
    try {
      // At each start, so that a start that was killed midway or a lost file can't lock us out;
      // replaced, not altered, because altering refuses the password that it already has.
      service
          .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
          .executeTransactionally(
              "CREATE OR REPLACE USER "
                  + USER
                  + " SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED",
              Map.of("password", password));
      return new EmbeddedStore(lock, service, boltAddress(service), password);
    } catch (RuntimeException fault) {
      service.shutdown();
      throw fault;
    }
  }

  private static DatabaseManagementService build(Path home, EmbeddedSettings settings) {
    SocketAddress anyFreePort = new SocketAddress("127.0.0.1", 0);
    return new DatabaseManagementServiceBuilder(home)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, anyFreePort)
        .setConfig(BoltConnector.advertised_address, anyFreePort)
        .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(GraphDatabaseInternalSettings.udc_network_enabled, false)
        .setConfig(GraphDatabaseSettings.pagecache_memory, settings.pageCacheBytes())
        .setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
        .setConfig(
            GraphDatabaseSettings.log_queries_transactions_level,
            GraphDatabaseSettings.LogQueryLevel.OFF)
        // Half a gigabyte of empty log files for each store serves no one on one machine.
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files")
        // Without these two a shutdown waits ten seconds for connections that are long closed.
        .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
        .setConfig(
            GraphDatabaseInternalSettings.netty_server_shutdown_timeout, Duration.ofSeconds(2))
        .build();
  }

  private static URI boltAddress(DatabaseManagementService service) {
    GraphDatabaseAPI database =
        (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    HostnamePort address =
        database
            .getDependencyResolver()
            .resolveDependency(ConnectorPortRegister.class)
            .getLocalAddress(ConnectorType.BOLT);
    return URI.create("bolt://127.0.0.1:" + address.getPort());
  }

  private static String password(Path file) throws IOException {
    if (Files.exists(file)) {
      String kept = Files.readString(file).strip();
      if (!kept.isEmpty()) {
        return kept;
      }
    }
    byte[] drawn = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(drawn);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    OwnerOnly.write(file, password + "\n");
    return password;
  }

  private static void release(FolderLock lock) {
    try {
      lock.close();
    } catch (IOException fault) {
      throw new EngineException(
          ErrorCode.STORE_UNAVAILABLE, "data", "can't give the data folder free", fault);
    }
  }
}

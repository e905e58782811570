package org.redthread.server.command;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.Redthread;
import org.redthread.engine.RedthreadSettings;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.server.embedded.DataFolder;
import org.redthread.server.embedded.EmbeddedSettings;
import org.redthread.server.embedded.EmbeddedStore;

/**
 * The engine over the store of a data folder, or over a Neo4j elsewhere, opened by this process.
 * Threads may share it.
 */
public final class OpenStore implements AutoCloseable {
  private final @Nullable EmbeddedStore embedded;
  private final Redthread redthread;
  private final Address address;

  private OpenStore(@Nullable EmbeddedStore embedded, Redthread redthread, Address address) {
    this.embedded = embedded;
    this.redthread = redthread;
    this.address = address;
  }

  /** Where a database is and who to be there; for yardsticks that speak to it directly. */
  record Address(URI uri, String user, String password) {
    @Override
    public String toString() {
      return "Address[" + uri + "]";
    }
  }

  /** Opens the embedded store of a folder. */
  static OpenStore embedded(DataFolder folder, EmbeddedSettings settings) {
    EmbeddedStore embedded = EmbeddedStore.open(folder, settings);
    Address address = new Address(embedded.uri(), embedded.user(), embedded.password());
    try {
      return new OpenStore(embedded, engine(folder, address), address);
    } catch (RuntimeException fault) {
      embedded.close();
      throw fault;
    }
  }

  /** Opens a Neo4j elsewhere; user and password come from the environment. */
  static OpenStore remote(DataFolder folder, URI uri) {
    Address address =
        new Address(
            uri,
            environment("REDTHREAD_NEO4J_USER").orElse("neo4j"),
            environment("REDTHREAD_NEO4J_PASSWORD")
                .orElseThrow(
                    () ->
                        new EngineException(
                            ErrorCode.INVALID_PARAMETER,
                            "neo4j",
                            "set REDTHREAD_NEO4J_PASSWORD (and REDTHREAD_NEO4J_USER) for --neo4j")));
    return new OpenStore(null, engine(folder, address), address);
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  private static Redthread engine(DataFolder folder, Address address) {
    return Redthread.open(
        new RedthreadSettings(
            address.uri(),
            address.user(),
            address.password(),
            folder.root(),
            ProductFiles.mappings(),
            InstantSource.system(),
            new SecureRandom()));
  }

  /** {@return the engine} */
  Redthread redthread() {
    return redthread;
  }

  /** {@return where its database is} */
  Address address() {
    return address;
  }

  /** {@return whether the store is in this process} */
  boolean isEmbedded() {
    return embedded != null;
  }

  @Override
  public void close() {
    try {
      redthread.close();
    } finally {
      if (embedded != null) {
        embedded.close();
      }
    }
  }
}

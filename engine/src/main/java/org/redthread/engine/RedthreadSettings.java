package org.redthread.engine;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * What the engine needs to run.
 *
 * @param uri the database: {@code bolt://} for one server, {@code neo4j://} for a cluster
 * @param databaseUser who to be there
 * @param databasePassword that user's password; never logged
 * @param folder where users, the audit and copies of exhibits are kept; made where missing
 * @param mappings the folder of column mappings
 * @param clock says what time it is
 * @param random makes tokens and keys
 */
public record RedthreadSettings(
    URI uri,
    String databaseUser,
    String databasePassword,
    Path folder,
    Path mappings,
    InstantSource clock,
    SecureRandom random) {
  @Override
  public String toString() {
    return "RedthreadSettings[" + uri + "]";
  }
}

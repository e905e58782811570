package org.redthread.engine.store;

import java.net.URI;

/**
 * Where the store is and who to be there.
 *
 * @param uri {@code bolt://} for one server, {@code neo4j://} for a cluster
 * @param user the database user
 * @param password the user's password; never logged, never part of a message
 */
public record StoreAddress(URI uri, String user, String password) {
  @Override
  public String toString() {
    return "StoreAddress[" + uri + "]";
  }
}

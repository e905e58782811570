package org.redthread.server.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/**
 * Run as a process of its own: opens the store of a data folder and commits one node after the
 * other, printing each number once it is committed, until it is killed.
 */
final class WritingProcess {
  private WritingProcess() {}

  public static void main(String[] arguments) {
    DataFolder folder = DataFolder.at(Path.of(arguments[0]));
    EmbeddedStore store = EmbeddedStore.open(folder, EmbeddedSettings.DEFAULT);
    try (var driver =
            GraphDatabase.driver(store.uri(), AuthTokens.basic(store.user(), store.password()));
        var session = driver.session()) {
      for (long number = 1; ; number++) {
        session.run("CREATE (:Written {number: $number})", Map.of("number", number)).consume();
        System.out.println(number);
      }
    }
  }
}

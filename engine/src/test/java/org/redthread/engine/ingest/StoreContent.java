package org.redthread.engine.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.redthread.engine.store.TestStore;

/** Everything the shared test store holds, as sorted lines, for comparing two stores by content. */
final class StoreContent {
  private StoreContent() {}

  /** {@return nodes and relationships with all their properties, without the moment of loading} */
  static List<String> dump() {
    List<String> lines = new ArrayList<>();
    try (var session = TestStore.driver().session()) {
      session
          .run(
              """
              MATCH (n)
              WHERE NOT n:__Neo4jMigration AND NOT n:StoreSetting
              RETURN labels(n) AS labels, properties(n) AS properties
              """)
          .forEachRemaining(
              row -> {
                var properties = new TreeMap<>(row.get("properties").asMap());
                properties.remove("loadedAt");
                lines.add(row.get("labels").asList().stream().sorted().toList() + " " + properties);
              });
      session
          .run(
              """
              MATCH (a)-[r]->(b)
              WHERE NOT a:__Neo4jMigration
              RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS properties
              """)
          .forEachRemaining(
              row ->
                  lines.add(
                      row.get("start").asString()
                          + " "
                          + row.get("type").asString()
                          + " "
                          + row.get("end").asString()
                          + " "
                          + new TreeMap<>(row.get("properties").asMap())));
    }
    lines.sort(null);
    return lines;
  }
}

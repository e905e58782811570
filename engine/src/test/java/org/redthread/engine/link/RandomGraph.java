package org.redthread.engine.link;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.store.TestStore;

/**
 * A small random graph with everything that goes wrong in practice: hubs, ties in time, twin
 * events, links of an entity with itself, missing dates, and exhibits the caller may not read. Held
 * in plain Java beside the database, so that a test can compute each answer the slow way.
 */
final class RandomGraph {
  static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  static final Set<Long> READABLE = Set.of(1L, 2L);
  static final ReadScope SCOPE = new ReadScope(READABLE, false);

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final EntityKind[] KINDS = {
    EntityKind.PERSON, EntityKind.PHONE, EntityKind.BANK_ACCOUNT
  };
  private static final LinkKind[] LINKS = {
    LinkKind.CALLED, LinkKind.TRANSFERRED, LinkKind.USES, LinkKind.HAS_CONTACT
  };
  private static final String[] WORDS = {"Somchai", "Somchay", "Nok", "Nokia", "Aye", "Thura"};

  record Node(
      String id,
      EntityKind kind,
      String caption,
      boolean isProtected,
      List<Long> exhibits,
      List<Long> rows) {
    boolean isReadable() {
      return exhibits.stream().anyMatch(READABLE::contains);
    }
  }

  record Edge(
      String id,
      LinkKind kind,
      String from,
      String to,
      @Nullable Instant at,
      @Nullable Instant until,
      @Nullable String amount,
      String currency,
      List<Long> exhibits,
      List<Long> rows) {
    boolean isReadable() {
      return exhibits.stream().anyMatch(READABLE::contains);
    }

    boolean touches(String node) {
      return from.equals(node) || to.equals(node);
    }

    String other(String node) {
      return from.equals(node) ? to : from;
    }

    /** What the contract says of windows, written out. */
    boolean isWithin(Instant begin, Instant end) {
      if (kind.isEvent()) {
        return at == null || (!at.isBefore(begin) && at.isBefore(end));
      }
      boolean beginsBeforeEnd = at == null || at.isBefore(end);
      boolean endsAfterBegin = until == null || until.isAfter(begin);
      return beginsBeforeEnd && endsAfterBegin;
    }
  }

  final long seed;
  final List<Node> nodes = new ArrayList<>();
  final List<Edge> edges = new ArrayList<>();
  private final Random random;

  private RandomGraph(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** {@return a graph of 4..16 entities and up to 70 links, the same for the same seed} */
  static RandomGraph of(long seed) {
    RandomGraph graph = new RandomGraph(seed);
    int size = 4 + graph.random.nextInt(13);
    for (int index = 0; index < size; index++) {
      graph.addNode(index);
    }
    int links = graph.random.nextInt(71);
    for (int index = 0; index < links; index++) {
      graph.addEdge(index);
    }
    return graph;
  }

  private void addNode(int index) {
    EntityKind kind = KINDS[index % KINDS.length];
    StringBuilder id = new StringBuilder(kind.label().toLowerCase(java.util.Locale.ROOT) + "-");
    for (int character = 0; character < 26; character++) {
      id.append(ALPHABET.charAt(random.nextInt(32)));
    }
    List<Long> exhibits = exhibits();
    String caption =
        kind == EntityKind.PERSON
            ? WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)]
            : "value " + index;
    nodes.add(
        new Node(
            id.toString(), kind, caption, random.nextInt(5) == 0, exhibits, rows(exhibits.size())));
  }

  private void addEdge(int index) {
    LinkKind kind = LINKS[random.nextInt(LINKS.length)];
    String from = nodes.get(random.nextInt(3) == 0 ? 0 : random.nextInt(nodes.size())).id();
    String to = nodes.get(random.nextInt(nodes.size())).id();
    boolean isDated = kind.isEvent() || random.nextBoolean();
    Instant at = isDated ? START.plusSeconds(3600L * random.nextInt(8)) : null;
    Instant until =
        !kind.isEvent() && random.nextBoolean()
            ? START.plusSeconds(3600L * (8 + random.nextInt(4)))
            : null;
    String[] amounts = {"0.1", "0.20", "100", "100.00000000000000001", "99.99"};
    String amount = kind == LinkKind.TRANSFERRED ? amounts[random.nextInt(amounts.length)] : null;
    List<Long> exhibits = exhibits();
    edges.add(
        new Edge(
            kind.name() + "-" + index,
            kind,
            from,
            to,
            at,
            until,
            amount,
            random.nextInt(4) == 0 ? "USD" : "THB",
            exhibits,
            rows(exhibits.size())));
  }

  private List<Long> exhibits() {
    Set<Long> exhibits = new TreeSet<>(Set.of(1L + random.nextInt(3)));
    if (random.nextInt(3) == 0) {
      exhibits.add(1L + random.nextInt(3));
    }
    return List.copyOf(exhibits);
  }

  private List<Long> rows(int count) {
    List<Long> rows = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      rows.add(1L + random.nextInt(6));
    }
    return rows;
  }

  /** Replaces what is in the shared database by this graph and three exhibits. */
  void load() {
    try (Session session = TestStore.driver().session()) {
      session.run("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n").consume();
      for (long serial = 1; serial <= 3; serial++) {
        session
            .run(
                "CREATE (:Exhibit {serial: $serial, sha256: $sha256, tlp: 'TLP:AMBER'})",
                Map.of("serial", serial, "sha256", sha256(serial)))
            .consume();
      }
      // One statement for each kind: a transaction for each thing takes most of a test's time.
      for (EntityKind kind : KINDS) {
        session
            .run(
                "UNWIND $rows AS row CREATE (e:Entity:" + kind.label() + ") SET e = row",
                Map.of(
                    "rows",
                    nodes.stream()
                        .filter(node -> node.kind() == kind)
                        .map(RandomGraph::properties)
                        .toList()))
            .consume();
      }
      for (LinkKind kind : LINKS) {
        session
            .run(
                "UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})"
                    + " CREATE (a)-[r:"
                    + kind
                    + "]->(b) SET r = row.properties",
                Map.of(
                    "rows",
                    edges.stream()
                        .filter(edge -> edge.kind() == kind)
                        .map(
                            edge ->
                                Map.of(
                                    "from",
                                    edge.from(),
                                    "to",
                                    edge.to(),
                                    "properties",
                                    properties(edge)))
                        .toList()))
            .consume();
      }
    }
  }

  private static Map<String, Object> properties(Node node) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", node.id());
    properties.put("kind", node.kind().label());
    properties.put("caption", node.caption());
    if (node.kind().isIdentifier()) {
      properties.put("value", node.caption());
    }
    properties.put("protected", node.isProtected());
    properties.put("exhibits", node.exhibits());
    properties.put("rows", node.rows());
    return properties;
  }

  private static Map<String, Object> properties(Edge edge) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", edge.id());
    Instant at = edge.at();
    if (at != null) {
      properties.put("at", at.atZone(ZoneOffset.UTC));
      properties.put("zone", "UTC");
    }
    Instant until = edge.until();
    if (until != null) {
      properties.put("until", until.atZone(ZoneOffset.UTC));
    }
    String amount = edge.amount();
    if (amount != null) {
      properties.put("amount", amount);
      properties.put("amountValue", Double.parseDouble(amount));
      properties.put("currency", edge.currency());
    }
    properties.put("exhibits", edge.exhibits());
    properties.put("rows", edge.rows());
    return properties;
  }

  static String sha256(long serial) {
    return String.valueOf(serial).repeat(64);
  }

  /** {@return the readable citations of something} */
  static Set<Evidence> evidence(List<Long> exhibits, List<Long> rows) {
    Set<Evidence> evidence = new TreeSet<>();
    for (int index = 0; index < exhibits.size(); index++) {
      if (READABLE.contains(exhibits.get(index))) {
        evidence.add(new Evidence(sha256(exhibits.get(index)), rows.get(index)));
      }
    }
    return evidence;
  }

  /** {@return the ids of the entities the caller may read} */
  Set<String> readableIds() {
    return nodes.stream()
        .filter(Node::isReadable)
        .map(Node::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@return the readable links between readable entities} */
  List<Edge> readableEdges() {
    Set<String> ids = new HashSet<>(readableIds());
    return edges.stream()
        .filter(Edge::isReadable)
        .filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()))
        .toList();
  }

  /** {@return the node with this id} */
  Node node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findAny().orElseThrow();
  }
}

package org.redthread.engine.network;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.model.DampedHub;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.Network;
import org.redthread.engine.model.Page;
import org.redthread.engine.network.SurfacingResult.Member;
import org.redthread.engine.network.SurfacingResult.Surfaced;
import org.redthread.engine.store.EntityMapper;
import org.redthread.engine.store.ExhibitDirectory;
import org.redthread.engine.store.PublicIds;
import org.redthread.engine.store.Row;
import org.redthread.engine.store.Store;

/**
 * Keeps the networks of the last surfacing in the store and reads them back as a caller may see
 * them: a member that the caller may not read is not there. Threads may share it.
 */
public final class NetworkRegister {
  private static final int BATCH = 2_000;

  private final Store store;
  private final PublicIds ids;

  /**
   * @param store where networks are kept
   * @param ids makes their public ids
   */
  public NetworkRegister(Store store, PublicIds ids) {
    this.store = store;
    this.ids = ids;
  }

  /**
   * Puts a run in the place of the one before, in one transaction: whoever reads meanwhile sees the
   * one before.
   *
   * @return the public id of the run
   */
  public String keep(StoredGraph graph, SurfacingResult result, Instant at) {
    String run = ids.of("run", at.toString());
    List<Map<String, Object>> networks = new ArrayList<>();
    List<Map<String, Object>> members = new ArrayList<>();
    for (int index = 0; index < result.networks().size(); index++) {
      Surfaced surfaced = result.networks().get(index);
      String id = ids.of("network", run, Integer.toString(index + 1));
      networks.add(network(id, index + 1, surfaced));
      addMembers(id, surfaced.members(), graph.ids(), members);
    }
    store.write(
        "keep-networks",
        transaction -> {
          transaction.run("network/delete-networks", Map.of());
          transaction.run(
              "network/write-run",
              Map.of("run", run, "at", at.atZone(ZoneOffset.UTC), "hubs", hubs(graph, result)));
          transaction.run("network/write-networks", Map.of("run", run, "networks", networks));
          for (int start = 0; start < members.size(); start += BATCH) {
            transaction.run(
                "network/write-members",
                Map.of("members", members.subList(start, Math.min(members.size(), start + BATCH))));
          }
          return run;
        });
    return run;
  }

  private static Map<String, Object> network(String id, int rank, Surfaced surfaced) {
    Map<String, Object> network = new LinkedHashMap<>();
    network.put("id", id);
    network.put("rank", rank);
    network.put("score", surfaced.score());
    network.put("reasonCodes", surfaced.reasons().stream().map(Network.Reason::code).toList());
    network.put("reasonTexts", surfaced.reasons().stream().map(Network.Reason::text).toList());
    network.put("reasonPoints", surfaced.reasons().stream().map(Network.Reason::points).toList());
    return network;
  }

  private static void addMembers(
      String network, List<Member> members, List<String> ids, List<Map<String, Object>> rows) {
    for (int position = 0; position < members.size(); position++) {
      Member member = members.get(position);
      rows.add(
          Map.of(
              "network",
              network,
              "entity",
              ids.get(member.entity()),
              "position",
              position + 1,
              "why",
              member.why()));
    }
  }

  private static List<Map<String, Object>> hubs(StoredGraph graph, SurfacingResult result) {
    return result.hubs().stream()
        .limit(BATCH)
        .map(
            hub ->
                Map.<String, Object>of(
                    "entity", graph.ids().get(hub.entity()),
                    "neighbours", hub.neighbours(),
                    "threshold", hub.threshold(),
                    "reason", hub.reason()))
        .toList();
  }

  /**
   * {@return a page of the networks, by rank, each with its first members}
   *
   * @param cursor the rank after which to go on; empty for the first page
   * @param limit how many networks, 1 to 100
   * @param members how many members of each; the rest is in {@link #find}
   */
  public Page<Network> list(String cursor, int limit, int members, ReadScope scope) {
    long after = cursor.isEmpty() ? 0 : Long.parseLong(cursor);
    EntityMapper mapper = new EntityMapper(ExhibitDirectory.read(store), scope.readableExhibits());
    List<Network> found =
        store.list(
            "network/list-networks",
            Map.of(
                "after",
                after,
                "limit",
                limit + 1,
                "members",
                members,
                "readable",
                scope.readable()),
            row -> network(row, mapper));
    boolean hasMore = found.size() > limit;
    List<Network> page =
        found.subList(0, Math.min(limit, found.size())).stream()
            .filter(network -> !network.members().isEmpty())
            .toList();
    return new Page<>(page, hasMore ? Integer.toString(found.get(limit - 1).rank()) : "");
  }

  /** {@return a network with all members that the caller may read, if there is any} */
  public Optional<Network> find(String id, ReadScope scope) {
    EntityMapper mapper = new EntityMapper(ExhibitDirectory.read(store), scope.readableExhibits());
    return store
        .find(
            "network/find-network",
            Map.of("id", id, "readable", scope.readable()),
            row -> network(row, mapper))
        .filter(network -> !network.members().isEmpty());
  }

  /** {@return the values that the last surfacing set aside, the most shared first} */
  public List<DampedHub> listHubs(int limit, ReadScope scope) {
    EntityMapper mapper = new EntityMapper(ExhibitDirectory.read(store), scope.readableExhibits());
    return store.list(
        "network/list-hubs",
        Map.of("limit", limit, "readable", scope.readable()),
        row ->
            new DampedHub(
                mapper.entity(row.map("entity"), List.of(), row.integer("neighbours"), ""),
                row.integer("neighbours"),
                row.integer("threshold"),
                row.text("reason")));
  }

  private static Network network(Row row, EntityMapper mapper) {
    Map<String, Object> node = row.map("network");
    List<Network.Member> members = new ArrayList<>();
    Set<Identifier> identifiers = new TreeSet<>();
    Set<String> exhibits = new TreeSet<>();
    Map<String, Set<String>> claims = readableClaims(row.maps("members"), mapper);
    for (Map<String, Object> each : row.maps("members")) {
      Entity entity = entity(each, mapper);
      members.add(new Network.Member(entity, readable(texts(each.get("why")), entity, claims)));
      identifiers.addAll(entity.identifiers());
      entity.evidence().stream().map(Evidence::exhibit).forEach(exhibits::add);
    }
    return new Network(
        String.valueOf(node.get("id")),
        String.valueOf(node.get("run")),
        ((Number) node.getOrDefault("rank", 0)).intValue(),
        ((Number) node.getOrDefault("score", 0.0)).doubleValue(),
        members,
        List.copyOf(identifiers),
        reasons(node),
        List.of(),
        List.copyOf(exhibits));
  }

  /** The titles of the roles that the caller may read of each identity, or of a single entity. */
  private static Map<String, Set<String>> readableClaims(
      List<Map<String, Object>> members, EntityMapper mapper) {
    Map<String, Set<String>> claims = new HashMap<>();
    for (Map<String, Object> each : members) {
      Entity entity = entity(each, mapper);
      Set<String> titles = claims.computeIfAbsent(actor(entity), any -> new TreeSet<>());
      entity.roles().forEach(claim -> titles.add(claim.role().title()));
    }
    return claims;
  }

  private static String actor(Entity entity) {
    return entity.identity().isEmpty() ? entity.id() : entity.identity();
  }

  /** Takes out what tells of a claim in an exhibit that the caller may not read. */
  private static List<String> readable(
      List<String> why, Entity entity, Map<String, Set<String>> claims) {
    Set<String> titles = claims.getOrDefault(actor(entity), Set.of());
    return why.stream()
        .filter(
            each ->
                !each.startsWith(MemberReasons.CLAIM)
                    || titles.contains(each.substring(MemberReasons.CLAIM.length())))
        .toList();
  }

  @SuppressWarnings("unchecked") // The statement gives maps and lists of maps here.
  private static Entity entity(Map<String, Object> member, EntityMapper mapper) {
    return mapper.entity(
        (Map<String, Object>) member.getOrDefault("entity", Map.of()),
        (List<Map<String, Object>>) member.getOrDefault("roles", List.of()),
        ((Number) member.getOrDefault("degree", 0)).longValue(),
        String.valueOf(member.getOrDefault("identity", "")));
  }

  private static List<Network.Reason> reasons(Map<String, Object> node) {
    List<String> codes = texts(node.get("reasonCodes"));
    List<String> texts = texts(node.get("reasonTexts"));
    List<?> points = node.get("reasonPoints") instanceof List<?> list ? list : List.of();
    List<Network.Reason> reasons = new ArrayList<>();
    for (int index = 0; index < codes.size(); index++) {
      reasons.add(
          new Network.Reason(
              codes.get(index), texts.get(index), ((Number) points.get(index)).doubleValue()));
    }
    return reasons;
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}

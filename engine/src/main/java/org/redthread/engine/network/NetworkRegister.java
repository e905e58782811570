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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.model.DampedHub;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.ErrorCode;
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
  private static final int HUBS = 2_000;

  /** Members of one transaction; the database slows down where one holds very many. */
  private static final int MEMBERS = 5_000;

  private static final int WRITERS = 2;
  private static final int DELETED = 20;

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
   * Puts a run in the place of the one before: whoever reads meanwhile sees the one before. What a
   * run leaves behind that is cut off is never read, and the next one takes it away.
   *
   * @return the public id of the run
   * @throws EngineException with {@link ErrorCode#CONFLICT} where another surfacing of the same
   *     store was under way
   */
  public String keep(StoredGraph graph, SurfacingResult result, Instant at) {
    String run = ids.of("run", at.toString());
    List<Map<String, Object>> drafts = new ArrayList<>();
    for (int index = 0; index < result.networks().size(); index++) {
      Surfaced surfaced = result.networks().get(index);
      String id = ids.of("network", run, Integer.toString(index + 1));
      drafts.add(
          Map.of(
              "properties",
              network(id, index + 1, surfaced),
              "members",
              members(surfaced.members(), graph.ids())));
    }
    removeDrafts(run);
    writeDrafts(run, drafts);
    store.write(
        "publish-run",
        transaction -> {
          transaction.run(
              "network/write-run",
              Map.of("run", run, "at", at.atZone(ZoneOffset.UTC), "hubs", hubs(graph, result)));
          long published =
              transaction
                  .list("network/publish-run", Map.of("run", run), row -> row.integer("published"))
                  .getFirst();
          if (published != drafts.size()) {
            throw new EngineException(
                ErrorCode.CONFLICT,
                "networks",
                "another surfacing was under way; the networks are as they were: surface again");
          }
          return run;
        });
    removeDrafts(run);
    return run;
  }

  private void writeDrafts(String run, List<Map<String, Object>> drafts) {
    List<Callable<Void>> tasks = new ArrayList<>();
    List<Map<String, Object>> batch = new ArrayList<>();
    int held = 0;
    for (Map<String, Object> draft : drafts) {
      batch.add(draft);
      held += size(draft);
      if (held >= MEMBERS) {
        tasks.add(writing(run, List.copyOf(batch), held));
        batch.clear();
        held = 0;
      }
    }
    if (!batch.isEmpty()) {
      tasks.add(writing(run, List.copyOf(batch), held));
    }
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (Future<Void> written : writers.invokeAll(tasks)) {
        written.get();
      }
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof EngineException known) {
        throw known;
      }
      throw new EngineException(
          ErrorCode.INTERNAL, "networks", "the networks could not be kept", fault);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new EngineException(
          ErrorCode.INTERNAL, "networks", "the surfacing was stopped: surface again", stop);
    }
  }

  private static int size(Map<String, Object> draft) {
    return draft.get("members") instanceof List<?> members ? members.size() : 0;
  }

  private Callable<Void> writing(String run, List<Map<String, Object>> drafts, long members) {
    return () -> {
      long written =
          store.write(
              "keep-networks",
              transaction ->
                  transaction
                      .list(
                          "network/write-drafts",
                          Map.of("run", run, "networks", drafts),
                          row -> row.integer("written"))
                      .getFirst());
      if (written != members) {
        throw new EngineException(
            ErrorCode.CONFLICT,
            "networks",
            "the store changed while networks were being kept: surface again");
      }
      return null;
    };
  }

  /** Takes away what is neither published nor of the run. */
  private void removeDrafts(String run) {
    long deleted;
    do {
      deleted =
          store.write(
              "delete-drafts",
              transaction ->
                  transaction
                      .list(
                          "network/delete-drafts",
                          Map.of("run", run, "limit", DELETED),
                          row -> row.integer("deleted"))
                      .getFirst());
    } while (deleted == DELETED);
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

  private static List<Map<String, Object>> members(List<Member> members, List<String> ids) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int position = 0; position < members.size(); position++) {
      Member member = members.get(position);
      rows.add(
          Map.of(
              "entity", ids.get(member.entity()), "position", position + 1, "why", member.why()));
    }
    return rows;
  }

  private static List<Map<String, Object>> hubs(StoredGraph graph, SurfacingResult result) {
    return result.hubs().stream()
        .limit(HUBS)
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

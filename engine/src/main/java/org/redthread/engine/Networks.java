package org.redthread.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.redthread.engine.Gate.Answer;
import org.redthread.engine.Gate.Call;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Permission;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.access.Redaction;
import org.redthread.engine.link.LinkQueries;
import org.redthread.engine.model.DampedHub;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.Network;
import org.redthread.engine.model.Page;
import org.redthread.engine.model.Progress;
import org.redthread.engine.model.SurfacingEvaluation;
import org.redthread.engine.model.SurfacingSummary;
import org.redthread.engine.network.NetworkRegister;
import org.redthread.engine.network.StoredGraph;
import org.redthread.engine.network.Surfacing;
import org.redthread.engine.network.SurfacingOptions;
import org.redthread.engine.network.SurfacingResult;
import org.redthread.engine.network.TruthComparison;
import org.redthread.engine.store.Store;

/**
 * The surfacing of networks, and the networks it found. A network is a lead to check, never a
 * finding of fact. Threads may share it.
 */
public final class Networks {
  private static final Call SURFACE = new Call(Permission.SURFACE, "networks.surface");
  private static final Call LIST = new Call(Permission.READ_NETWORKS, "networks.list");
  private static final Call READ = new Call(Permission.READ_NETWORKS, "network.read");
  private static final Call HUBS = new Call(Permission.READ_NETWORKS, "hubs.list");

  /**
   * The seed of the search for communities: fixed, so that the same store gives the same networks.
   */
  private static final long SEED = 1;

  private static final int MEMBERS_LISTED = 12;

  private final Gate gate;
  private final Store store;
  private final NetworkRegister register;
  private final LinkQueries links;
  private final InstantSource clock;

  Networks(
      Gate gate, Store store, NetworkRegister register, LinkQueries links, InstantSource clock) {
    this.gate = gate;
    this.store = store;
    this.register = register;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Reads the whole graph, surfaces networks and keeps them in the place of those before.
   *
   * @param progress is told how far it has come
   * @return how much was read and found
   */
  public SurfacingSummary surface(Caller caller, Progress progress) {
    return gate.make(
        caller,
        SURFACE,
        scope -> {
          StoredGraph graph = StoredGraph.read(store, progress);
          progress.report("surfacing networks", 0, -1);
          SurfacingResult result =
              Surfacing.surface(graph.input(), SurfacingOptions.defaults(SEED));
          progress.report("keeping networks", result.networks().size(), result.networks().size());
          Instant at = clock.instant();
          String run = register.keep(graph, result, at);
          return new Answer<>(
              new SurfacingSummary(
                  run,
                  at,
                  graph.input().entityCount(),
                  graph.input().linkCount(),
                  result.networks().size(),
                  result.hubs().size()),
              List.of(run));
        });
  }

  /**
   * {@return the networks of the last surfacing by rank, each with its most central members}
   *
   * @param cursor empty for the first page, else {@link Page#next()} of the page before
   * @param limit 1..100
   */
  public Page<Network> list(Caller caller, String cursor, int limit) {
    return gate.make(
        caller,
        LIST,
        scope -> {
          Page<Network> page = register.list(cursor, limit, MEMBERS_LISTED, scope);
          List<Network> masked =
              page.items().stream().map(network -> Redaction.mask(network, scope)).toList();
          return new Answer<>(
              new Page<>(masked, page.next()),
              Gate.people(page.items().stream().flatMap(each -> members(each).stream()).toList()));
        });
  }

  /** {@return a network with all its members} */
  public Network find(Caller caller, String id) {
    return gate.make(
        caller,
        READ,
        scope -> {
          Network found = existing(id, scope);
          return new Answer<>(Redaction.mask(found, scope), Gate.people(members(found)));
        });
  }

  /** {@return the members of a network with the links among them} */
  public Graph graph(Caller caller, String id) {
    return gate.make(
        caller,
        READ,
        scope -> {
          Graph found = graphOf(existing(id, scope), links, scope);
          return new Answer<>(Redaction.mask(found, scope), Gate.people(found.entities()));
        });
  }

  /** {@return the values that the last surfacing let link nobody, the most shared first} */
  public List<DampedHub> hubs(Caller caller, int limit) {
    return gate.make(
        caller,
        HUBS,
        scope ->
            new Answer<>(
                register.listHubs(limit, scope).stream()
                    .map(hub -> hub.withEntity(Redaction.mask(hub.entity(), scope)))
                    .toList(),
                List.of()));
  }

  /**
   * Scores the surfacing against the truth of a synthetic seizure, beside connected components with
   * and without hubs. It reads everything and keeps nothing.
   *
   * @param truth the seizure's folder of truth files
   * @param top how many first-ranked networks the precision looks at
   */
  public SurfacingEvaluation evaluate(
      Caller caller, java.nio.file.Path truth, int top, Progress progress) {
    return gate.make(
        caller,
        SURFACE,
        scope ->
            new Answer<>(
                TruthComparison.of(StoredGraph.read(store, progress), store, truth)
                    .evaluate(SurfacingOptions.defaults(SEED), top),
                List.of()));
  }

  private Network existing(String id, ReadScope scope) {
    return find(register, id, scope);
  }

  /** {@return the network, or an exception where the caller may read none with this id} */
  static Network find(NetworkRegister register, String id, ReadScope scope) {
    return register
        .find(id, scope)
        .orElseThrow(
            () ->
                new EngineException(
                    ErrorCode.NOT_FOUND,
                    "id",
                    "no network with this id is there for you to read: the ids change with each"
                        + " surfacing"));
  }

  /** {@return the members of a network with the links among them, unmasked} */
  static Graph graphOf(Network network, LinkQueries links, ReadScope scope) {
    List<Entity> members = members(network);
    return links.findGraph(members.stream().map(Entity::id).toList(), scope);
  }

  private static List<Entity> members(Network network) {
    return network.members().stream().map(Network.Member::entity).toList();
  }
}

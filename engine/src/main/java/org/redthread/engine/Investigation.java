package org.redthread.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redthread.engine.Gate.Answer;
import org.redthread.engine.Gate.Call;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Permission;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.access.Redaction;
import org.redthread.engine.access.RoleNotice;
import org.redthread.engine.identifier.Identifiers;
import org.redthread.engine.ingest.ExhibitArchive;
import org.redthread.engine.link.LinkId;
import org.redthread.engine.link.LinkQueries;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.EvidenceRow;
import org.redthread.engine.model.Exhibit;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.LinkEvent;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.NeighbourhoodRequest;
import org.redthread.engine.model.Page;
import org.redthread.engine.model.PathRequest;
import org.redthread.engine.model.RoleClaim;
import org.redthread.engine.model.SharedEntity;
import org.redthread.engine.model.TimeSpan;
import org.redthread.engine.model.TrailRequest;
import org.redthread.engine.model.Trails;

/**
 * What an investigator asks about entities and links. Every method needs a caller who may read the
 * graph and answers within what the caller may see; protected people are masked unless the caller
 * may see them and gave a purpose. Parameters out of range are {@code INVALID_PARAMETER} with the
 * field; what is not there or not readable is {@code NOT_FOUND}. Threads may share it.
 */
public final class Investigation {
  private static final Call SEARCH = new Call(Permission.SEARCH, "search");
  private static final Call ENTITY = new Call(Permission.READ_GRAPH, "entity.read");
  private static final Call NEIGHBOURHOOD = new Call(Permission.READ_GRAPH, "neighbourhood.read");
  private static final Call EVIDENCE = new Call(Permission.READ_EVIDENCE, "evidence.read");
  private static final Call EVENTS = new Call(Permission.READ_GRAPH, "events.read");
  private static final Call PATH = new Call(Permission.READ_GRAPH, "path.read");
  private static final Call SHARED = new Call(Permission.READ_GRAPH, "shared.read");
  private static final Call TRAILS = new Call(Permission.READ_GRAPH, "trails.read");

  /** Regions in which a search term may be a local number, where no region is named. */
  private static final List<String> REGIONS =
      List.of("TH", "KH", "LA", "MM", "VN", "MY", "SG", "ID", "PH", "CN");

  private final Gate gate;
  private final LinkQueries links;
  private final ExhibitArchive archive;

  Investigation(Gate gate, LinkQueries links, ExhibitArchive archive) {
    this.gate = gate;
    this.links = links;
    this.archive = archive;
  }

  /**
   * {@return entities with the identifier that the text is, then those whose caption holds its
   * words}
   *
   * @param text what was typed, 1..200 characters; a local number is tried in every region
   * @param kinds the kinds wanted; empty for all
   * @param limit 1..200
   */
  public List<Entity> search(Caller caller, String text, Set<EntityKind> kinds, int limit) {
    return gate.make(
        caller,
        SEARCH,
        scope -> {
          List<Entity> found =
              links.search(text, kinds, Identifiers.candidates(text, REGIONS), limit, scope);
          return new Answer<>(Redaction.mask(found, scope), Gate.people(found));
        });
  }

  /**
   * {@return the entity with this id, and what a reader is told first about the person: by the
   * claims on every profile of the identity, because the victim in one may be the suspect in
   * another}
   */
  public DescribedEntity entity(Caller caller, String id) {
    return gate.make(
        caller,
        ENTITY,
        scope -> {
          Entity found = existing(id, scope);
          List<RoleClaim> claims =
              links.findProfiles(id, scope).stream()
                  .flatMap(profile -> profile.roles().stream())
                  .toList();
          return new Answer<>(
              new DescribedEntity(Redaction.mask(found, scope), RoleNotice.of(claims)),
              List.of(found.id()));
        });
  }

  /** {@return what surrounds an entity} */
  public Graph neighbourhood(Caller caller, NeighbourhoodRequest request) {
    return gate.make(
        caller, NEIGHBOURHOOD, scope -> graph(links.findNeighbourhood(request, scope), scope));
  }

  /**
   * {@return the rows that assert an entity or its links; their text only for callers who see
   * protected people, because nobody knows who else stands in a row}
   *
   * @param cursor empty for the first page, else {@link Page#next()} of the page before
   * @param limit 1..1000
   */
  public Page<EvidenceRow> evidence(Caller caller, String id, String cursor, int limit) {
    return gate.make(
        caller,
        EVIDENCE,
        scope -> {
          Page<Evidence> page = links.listEvidence(id, cursor, limit, scope);
          List<EvidenceRow> rows = new ArrayList<>();
          for (Evidence evidence : page.items()) {
            gate.exhibits()
                .findBySha256(evidence.exhibit())
                .ifPresent(exhibit -> rows.add(row(exhibit, evidence.row(), scope)));
          }
          return new Answer<>(new Page<>(rows, page.next()), List.of(id));
        });
  }

  private EvidenceRow row(Exhibit exhibit, long row, ReadScope scope) {
    Optional<String> text = scope.seesProtected() ? archive.row(exhibit, row) : Optional.empty();
    return new EvidenceRow(exhibit, row, text.orElse(""), !scope.seesProtected());
  }

  /**
   * {@return the single events of a summarised link, by time}
   *
   * @param link the link's public id
   * @param window events must lie in it
   * @param cursor empty for the first page, else {@link Page#next()} of the page before
   * @param limit 1..1000
   */
  public Page<LinkEvent> events(
      Caller caller, String link, TimeSpan window, String cursor, int limit) {
    return gate.make(
        caller,
        EVENTS,
        scope -> {
          LinkId id = LinkId.parse(link);
          Page<LinkEvent> page = links.listEvents(id, window, cursor, limit, scope);
          List<Entity> ends = links.findEntities(List.of(id.from(), id.to()), scope);
          List<LinkEvent> masked =
              page.items().stream().map(event -> Redaction.mask(event, ends, scope)).toList();
          return new Answer<>(new Page<>(masked, page.next()), Gate.people(ends));
        });
  }

  /**
   * {@return a shortest path, its entities and links in the order of the path; empty where none}
   */
  public Graph path(Caller caller, PathRequest request) {
    return gate.make(
        caller,
        PATH,
        scope -> {
          existing(request.from(), scope);
          existing(request.to(), scope);
          return graph(links.findShortestPath(request, scope), scope);
        });
  }

  /**
   * {@return what two or more entities are linked to, shared by more first, then the rarer}
   *
   * @param ids 2..50 different ids
   * @param kinds the kinds of link that count; empty for all
   * @param limit 1..1000
   */
  public List<SharedEntity> shared(
      Caller caller, List<String> ids, Set<LinkKind> kinds, int limit) {
    return gate.make(
        caller,
        SHARED,
        scope -> {
          List<SharedEntity> found = links.findShared(ids, kinds, limit, scope);
          List<Entity> asked = links.findEntities(ids, scope);
          List<SharedEntity> masked =
              found.stream().map(shared -> Redaction.mask(shared, asked, scope)).toList();
          Stream<Entity> all =
              Stream.concat(asked.stream(), found.stream().map(SharedEntity::entity));
          return new Answer<>(masked, Gate.people(all.toList()));
        });
  }

  /** {@return where money went from an account, or came from} */
  public Trails trails(Caller caller, TrailRequest request) {
    return gate.make(
        caller,
        TRAILS,
        scope -> {
          existing(request.account(), scope);
          Trails found = links.findTrails(request, scope);
          return new Answer<>(Redaction.mask(found, scope), List.of(request.account()));
        });
  }

  private Entity existing(String id, ReadScope scope) {
    return links
        .findEntity(id, scope)
        .orElseThrow(
            () ->
                new EngineException(
                    ErrorCode.NOT_FOUND, "id", "nothing with this id is there for you to read"));
  }

  private static Answer<Graph> graph(Graph found, ReadScope scope) {
    return new Answer<>(Redaction.mask(found, scope), Gate.people(found.entities()));
  }
}

package org.redthread.engine.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkEvent;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.NeighbourhoodRequest;
import org.redthread.engine.model.Page;
import org.redthread.engine.model.PathRequest;
import org.redthread.engine.model.RequestCheck;
import org.redthread.engine.model.SharedEntity;
import org.redthread.engine.model.TimeSpan;
import org.redthread.engine.model.TrailRequest;
import org.redthread.engine.model.Trails;
import org.redthread.engine.store.ExhibitDirectory;
import org.redthread.engine.store.Store;

/**
 * What an investigator asks the graph. Every method answers within the scope it is given: entities
 * and links that no readable exhibit asserts are as if they were not there, and so is their
 * existence. Protected people are in the answers unmasked, with their flag, except in {@link
 * #search}, which leaves them out for callers who may not see them; masking is the work of {@code
 * access}. A parameter out of range is an {@code EngineException} with {@code INVALID_PARAMETER}
 * and the field's name; an entity that is not there or not readable is {@code NOT_FOUND}. Threads
 * may share it.
 */
public final class LinkQueries {
  /** How many links of one entity are counted for its degree; that figure means "or more". */
  public static final int DEGREE_COUNTED = 10_000;

  /** The same where many entities are listed together. */
  public static final int DEGREE_COUNTED_IN_LISTS = 1_000;

  private static final int MOST_LISTED = 1_000;
  private static final int MOST_IN_GRAPH = 20_000;

  private final Store store;
  private final Supplier<ExhibitDirectory> exhibits;

  /** Reads the exhibits anew for every question. */
  public LinkQueries(Store store) {
    this(store, () -> ExhibitDirectory.read(store));
  }

  /**
   * @param store where the graph is
   * @param exhibits gives all exhibits of the store; whoever keeps them sees to their freshness
   */
  public LinkQueries(Store store, Supplier<ExhibitDirectory> exhibits) {
    this.store = store;
    this.exhibits = exhibits;
  }

  /**
   * {@return entities found by a text: first those with one of the exact values, by id, then those
   * whose caption matches, best first, then by id}
   *
   * <p>Leaves protected entities out unless the scope sees them, because a hit alone would confirm
   * that somebody is known as a victim.
   *
   * @param text what the user typed, 1..200 characters; see {@link CaptionQuery} for what matches
   * @param kinds the kinds wanted; empty for all
   * @param candidates canonical values that the text may stand for, at most 100
   * @param limit 1..200
   */
  public List<Entity> search(
      String text,
      Set<EntityKind> kinds,
      Collection<Identifier> candidates,
      int limit,
      ReadScope scope) {
    return new CaptionSearch(reading(scope)).search(text, kinds, candidates, limit);
  }

  /**
   * {@return the entity with this id, or empty where there is none the caller may read}
   *
   * <p>Its degree counts readable links among the first {@link #DEGREE_COUNTED}.
   */
  public Optional<Entity> findEntity(String id, ReadScope scope) {
    return reading(scope).entities(List.of(id), DEGREE_COUNTED).stream().findFirst();
  }

  /**
   * {@return the readable profiles of the identity that an entity belongs to, by id; the entity
   * alone where it belongs to none}
   */
  public List<Entity> findProfiles(String id, ReadScope scope) {
    Reading reading = reading(scope);
    Map<String, Object> parameters = reading.parameters();
    parameters.put("id", id);
    List<String> ids = store.list("link/list-profiles", parameters, row -> row.text("id"));
    return ids.isEmpty()
        ? List.of()
        : findEntities(ids.subList(0, Math.min(1000, ids.size())), scope);
  }

  /**
   * {@return the readable ones of these entities, by id}
   *
   * <p>Their degrees count readable links among the first {@link #DEGREE_COUNTED_IN_LISTS}.
   *
   * @param ids 1..1000 ids
   */
  public List<Entity> findEntities(Collection<String> ids, ReadScope scope) {
    RequestCheck.range("ids", ids.size(), 1, MOST_LISTED);
    return reading(scope).entities(List.copyOf(ids), DEGREE_COUNTED_IN_LISTS);
  }

  /**
   * {@return the rows that assert the entity or a link of it, by exhibit serial, then row}
   *
   * @param id the entity
   * @param cursor empty for the first page, else what the page before gave
   * @param limit 1..1000
   */
  public Page<Evidence> listEvidence(String id, String cursor, int limit, ReadScope scope) {
    return new EvidencePages(reading(scope)).evidence(id, cursor, limit);
  }

  /** {@return what surrounds an entity, with the links among all of it} */
  public Graph findNeighbourhood(NeighbourhoodRequest request, ReadScope scope) {
    return new Neighbourhood(reading(scope), request).read();
  }

  /**
   * {@return these entities, by id, with all links among them; entities that are not there or not
   * readable are left out}
   *
   * @param ids 1..20000 ids
   */
  public Graph findGraph(Collection<String> ids, ReadScope scope) {
    RequestCheck.range("ids", ids.size(), 1, MOST_IN_GRAPH);
    Reading reading = reading(scope);
    List<String> asked = ids.stream().distinct().sorted().toList();
    List<Entity> entities = new ArrayList<>();
    for (int start = 0; start < asked.size(); start += MOST_LISTED) {
      entities.addAll(
          findEntities(asked.subList(start, Math.min(asked.size(), start + MOST_LISTED)), scope));
    }
    Map<String, Long> degrees = new HashMap<>();
    entities.forEach(entity -> degrees.put(entity.id(), entity.degree()));
    LinkPicture picture = new LinkPicture(reading, Set.of(), TimeSpan.ALWAYS);
    List<Link> links = picture.among(degrees, Set.of());
    return new Graph(entities, links, picture.truncated());
  }

  /**
   * {@return the single events of a summarised link, by time, then id; those without a time last}
   *
   * @param link whose events
   * @param window events must lie in it and dated facts must touch it; undated links always pass
   * @param cursor empty for the first page, else what the page before gave
   * @param limit 1..1000
   */
  public Page<LinkEvent> listEvents(
      LinkId link, TimeSpan window, String cursor, int limit, ReadScope scope) {
    return new EvidencePages(reading(scope)).events(link, window, cursor, limit);
  }

  /**
   * {@return a shortest path between two entities, its entities and links in the order of the path;
   * no entities where there is none}
   *
   * <p>Of several of the same length it is the one that the store meets first: the same for the
   * same store, but not decided by any value. The answer's {@code truncated} states the rule on
   * hubs.
   */
  public Graph findShortestPath(PathRequest request, ReadScope scope) {
    return new ShortestPath(reading(scope), request).read();
  }

  /**
   * {@return what two or more of the entities are linked to: shared by more first, then with the
   * smaller degree, then by id}
   *
   * @param ids 2..50 different ids
   * @param kinds the kinds of link that count; empty for all
   * @param limit 1..1000
   */
  public List<SharedEntity> findShared(
      List<String> ids, Set<LinkKind> kinds, int limit, ReadScope scope) {
    return new SharedEntities(reading(scope)).read(ids, kinds, limit);
  }

  /** {@return where money went from an account, or came from} */
  public Trails findTrails(TrailRequest request, ReadScope scope) {
    return new MoneyTrails(reading(scope), request).read();
  }

  private Reading reading(ReadScope scope) {
    return new Reading(store, exhibits.get(), scope);
  }
}

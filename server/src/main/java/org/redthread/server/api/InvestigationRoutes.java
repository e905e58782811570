package org.redthread.server.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.Investigation;
import org.redthread.engine.access.Permission;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.NeighbourhoodRequest;
import org.redthread.engine.model.PathRequest;
import org.redthread.engine.model.TimeSpan;
import org.redthread.engine.model.TrailDirection;
import org.redthread.engine.model.TrailRequest;
import org.redthread.server.api.Shapes.EntityShape;
import org.redthread.server.api.Shapes.EventShape;
import org.redthread.server.api.Shapes.EvidenceRowShape;
import org.redthread.server.api.Shapes.GraphShape;
import org.redthread.server.api.Shapes.ListShape;
import org.redthread.server.api.Shapes.PathsShape;
import org.redthread.server.api.Shapes.SharedShape;
import org.redthread.server.api.Shapes.TrailsShape;
import org.redthread.server.http.Answer;
import org.redthread.server.http.Parameter;
import org.redthread.server.http.QueryParameters;
import org.redthread.server.http.Request;
import org.redthread.server.http.Route;
import org.redthread.server.http.RouteMethod;

/** The routes of an investigator's questions. */
final class InvestigationRoutes {
  private static final Parameter<String> Q =
      Parameter.text("q", 200, "an identifier in any spelling, or words of a name").mandatory();
  private static final Parameter<EntityKind> KIND =
      Parameter.choice("kind", EntityKind.class, EntityKind::label, "entities of this kind alone");
  private static final Parameter<Integer> SEARCH_LIMIT =
      Parameter.integer("limit", 1, 200, 20, "how many entities");
  private static final Parameter<String> CURSOR =
      Parameter.text("cursor", 200, "where to go on: the next of the page before");
  private static final Parameter<Integer> HOPS =
      Parameter.integer("hops", 1, 3, 1, "how far to follow the links");
  private static final Parameter<List<LinkKind>> KINDS =
      Parameter.choices("kinds", LinkKind.class, LinkKind::name, "links of these kinds alone");
  private static final Parameter<Instant> FROM =
      Parameter.instant("from", "the first instant of the window");
  private static final Parameter<Instant> TO =
      Parameter.instant("to", "the first instant after the window");
  private static final Parameter<Integer> ENTITY_LIMIT =
      Parameter.integer("limit", 1, 1000, NeighbourhoodRequest.DEFAULT_LIMIT, "how many entities");
  private static final Parameter<Integer> FANOUT =
      Parameter.integer(
          "fanout",
          1,
          1000,
          NeighbourhoodRequest.DEFAULT_FANOUT,
          "how many neighbours of one entity are followed from the second hop on");
  private static final Parameter<Integer> PAGE =
      Parameter.integer("limit", 1, 1000, 100, "how many on a page");
  private static final Parameter<String> PATH_FROM =
      Parameter.text("from", 200, "the id of the one end").mandatory();
  private static final Parameter<String> PATH_TO =
      Parameter.text("to", 200, "the id of the other end").mandatory();
  private static final Parameter<Integer> MAX_HOPS =
      Parameter.integer("maxHops", 1, 6, 4, "how many links at most");
  private static final Parameter<List<String>> IDS =
      Parameter.texts("ids", 200, "two to fifty ids").mandatory();
  private static final Parameter<Integer> SHARED_LIMIT =
      Parameter.integer("limit", 1, 1000, 100, "how many shared entities");
  private static final Parameter<String> ACCOUNT =
      Parameter.text("from", 200, "the id of an account or wallet").mandatory();
  private static final Parameter<TrailDirection> DIRECTION =
      Parameter.choice(
          "direction",
          TrailDirection.class,
          direction -> direction.name().toLowerCase(java.util.Locale.ROOT),
          "out follows where money went, in where it came from");
  private static final Parameter<Integer> TRANSFERS =
      Parameter.integer("maxHops", 1, 4, 4, "how many transfers at most");
  private static final Parameter<Instant> START =
      Parameter.instant("start", "the first instant of the window");
  private static final Parameter<Instant> END =
      Parameter.instant("end", "the first instant after the window");
  private static final Parameter<BigDecimal> MIN_AMOUNT =
      Parameter.amount("minAmount", "the least amount of every transfer");
  private static final Parameter<String> MAX_GAP =
      Parameter.text("maxGap", 40, "how long money rests at most, as in PT72H (ISO 8601)");
  private static final Parameter<Integer> TRUNCATION =
      Parameter.integer(
          "truncationLimit",
          1,
          1000,
          TrailRequest.DEFAULT_TRUNCATION_LIMIT,
          "how many transfers of one account are followed, the newest first");
  private static final Parameter<Integer> TRAIL_LIMIT =
      Parameter.integer("limit", 1, 5000, TrailRequest.DEFAULT_LIMIT, "how many trails");

  private final Investigation investigation;

  InvestigationRoutes(Investigation investigation) {
    this.investigation = investigation;
  }

  List<Route> routes() {
    return List.of(
        get(
            "search",
            "search",
            terms(
                    "Find entities by an identifier or a name",
                    Permission.SEARCH,
                    list(EntityShape.class))
                .with(Q, KIND, SEARCH_LIMIT),
            this::search),
        get(
            "entities/{id}",
            "entity",
            terms("One entity", Permission.READ_GRAPH, EntityShape.class),
            request ->
                Answer.json(
                    EntityShape.of(investigation.entity(request.caller(), request.path("id"))))),
        get(
            "entities/{id}/neighbourhood",
            "neighbourhood",
            terms("What surrounds an entity", Permission.READ_GRAPH, GraphShape.class)
                .with(HOPS, KINDS, FROM, TO, ENTITY_LIMIT, FANOUT),
            this::neighbourhood),
        get(
            "entities/{id}/evidence",
            "evidence",
            terms(
                    "The rows behind an entity and its links",
                    Permission.READ_EVIDENCE,
                    list(EvidenceRowShape.class))
                .with(PAGE, CURSOR),
            this::evidence),
        get(
            "links/{id}/events",
            "events",
            terms("The events of a summarised link", Permission.READ_GRAPH, list(EventShape.class))
                .with(FROM, TO, PAGE, CURSOR),
            this::events),
        get(
            "paths",
            "paths",
            terms("A shortest path between two entities", Permission.READ_GRAPH, PathsShape.class)
                .with(PATH_FROM, PATH_TO, MAX_HOPS, KINDS),
            this::path),
        get(
            "shared",
            "shared",
            terms("What several entities share", Permission.READ_GRAPH, list(SharedShape.class))
                .with(IDS, KINDS, SHARED_LIMIT),
            this::shared),
        get(
            "trails",
            "trails",
            terms("Where money went", Permission.READ_GRAPH, TrailsShape.class)
                .with(
                    ACCOUNT,
                    DIRECTION,
                    TRANSFERS,
                    START,
                    END,
                    MIN_AMOUNT,
                    MAX_GAP,
                    TRUNCATION,
                    TRAIL_LIMIT),
            this::trails));
  }

  private static Route get(
      String path, String id, Route.Terms terms, org.redthread.server.http.RouteHandler handler) {
    return new Route(RouteMethod.GET, ApiRoutes.ROOT + path, id, terms, handler);
  }

  private static Route.Terms terms(
      String summary, Permission permission, java.lang.reflect.Type answer) {
    return Route.Terms.of(summary, permission.name(), answer);
  }

  private static java.lang.reflect.Type list(Class<?> element) {
    return ApiRoutes.list(element);
  }

  private Answer search(Request request) {
    QueryParameters query = request.query();
    Set<EntityKind> kinds = query.find(KIND).map(Set::of).orElse(Set.of());
    return Answer.json(
        ListShape.of(
            investigation.search(request.caller(), query.get(Q), kinds, query.get(SEARCH_LIMIT)),
            EntityShape::of));
  }

  private Answer neighbourhood(Request request) {
    QueryParameters query = request.query();
    return Answer.json(
        GraphShape.of(
            investigation.neighbourhood(
                request.caller(),
                new NeighbourhoodRequest(
                    request.path("id"),
                    query.get(HOPS),
                    kinds(query),
                    window(query.find(FROM), query.find(TO)),
                    query.get(ENTITY_LIMIT),
                    query.get(FANOUT)))));
  }

  private Answer evidence(Request request) {
    QueryParameters query = request.query();
    return Answer.json(
        ListShape.of(
            investigation.evidence(
                request.caller(),
                request.path("id"),
                query.find(CURSOR).orElse(""),
                query.get(PAGE)),
            EvidenceRowShape::of));
  }

  private Answer events(Request request) {
    QueryParameters query = request.query();
    return Answer.json(
        ListShape.of(
            investigation.events(
                request.caller(),
                request.path("id"),
                window(query.find(FROM), query.find(TO)),
                query.find(CURSOR).orElse(""),
                query.get(PAGE)),
            EventShape::of));
  }

  private Answer path(Request request) {
    QueryParameters query = request.query();
    return Answer.json(
        PathsShape.of(
            investigation.path(
                request.caller(),
                new PathRequest(
                    query.get(PATH_FROM),
                    query.get(PATH_TO),
                    kinds(query),
                    query.get(MAX_HOPS),
                    PathRequest.DEFAULT_HUB_DEGREE))));
  }

  private Answer shared(Request request) {
    QueryParameters query = request.query();
    return Answer.json(
        ListShape.of(
            investigation.shared(
                request.caller(), query.get(IDS), kinds(query), query.get(SHARED_LIMIT)),
            SharedShape::of));
  }

  private Answer trails(Request request) {
    QueryParameters query = request.query();
    return Answer.json(
        TrailsShape.of(
            investigation.trails(
                request.caller(),
                new TrailRequest(
                    query.get(ACCOUNT),
                    query.find(DIRECTION).orElse(TrailDirection.OUT),
                    query.get(TRANSFERS),
                    window(query.find(START), query.find(END)),
                    query.find(MIN_AMOUNT).orElse(BigDecimal.ZERO),
                    gap(query),
                    query.get(TRUNCATION),
                    query.get(TRAIL_LIMIT)))));
  }

  private static Set<LinkKind> kinds(QueryParameters query) {
    return query.find(KINDS).<Set<LinkKind>>map(EnumSet::copyOf).orElse(Set.of());
  }

  private static TimeSpan window(Optional<Instant> from, Optional<Instant> to) {
    return new TimeSpan(from.orElse(TimeSpan.ALWAYS.from()), to.orElse(TimeSpan.ALWAYS.to()));
  }

  private static @Nullable Duration gap(QueryParameters query) {
    try {
      return query.find(MAX_GAP).map(Duration::parse).orElse(null);
    } catch (DateTimeException notADuration) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "maxGap", "maxGap must be a duration such as PT72H");
    }
  }
}

package org.redthread.engine.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.NeighbourhoodRequest;
import org.redthread.engine.model.RequestCheck;
import org.redthread.engine.model.Truncation;

/**
 * Walks out from an entity hop by hop, one statement for each hop, then reads the links among all
 * that was found. One use, one thread.
 */
final class Neighbourhood {
  /** How neighbours are ordered where not all are kept. */
  static final String ORDER = "undated first, then the most recent, then by id";

  private static final int READ_OF_START = 5_000;
  private static final int READ_OF_HOP = 20_000;
  private static final int READ_LEAST = 200;

  private final Reading reading;
  private final NeighbourhoodRequest request;
  private final Map<String, Integer> hops = new LinkedHashMap<>();
  private final Map<String, Long> degrees = new HashMap<>();
  private final Set<LinkPicture.Pair> walked = new TreeSet<>();
  private final List<Truncation> truncated = new ArrayList<>();

  Neighbourhood(Reading reading, NeighbourhoodRequest request) {
    this.reading = reading;
    this.request = request;
  }

  Graph read() {
    List<String> frontier = starts();
    for (int hop = 1; hop <= request.hops() && !frontier.isEmpty(); hop++) {
      frontier = take(expand(frontier, hop), hop);
    }
    walked.removeIf(pair -> !hops.containsKey(pair.left()) || !hops.containsKey(pair.right()));
    Map<String, Long> found = new HashMap<>();
    hops.keySet().forEach(id -> found.put(id, degrees.getOrDefault(id, Long.MAX_VALUE)));
    LinkPicture picture = new LinkPicture(reading, request.kinds(), request.window());
    List<Link> links = picture.among(found, walked);
    truncated.addAll(picture.truncated());
    return new Graph(entities(), links, truncated);
  }

  private List<String> starts() {
    Map<String, Object> parameters = reading.parameters();
    parameters.put("id", request.entity());
    List<String> starts =
        reading
            .store()
            .list(
                "link/list-profiles",
                parameters,
                row -> {
                  degrees.put(row.text("id"), row.integer("degree"));
                  return row.text("id");
                });
    if (starts.isEmpty()) {
      throw RequestCheck.notFound("id");
    }
    List<String> kept = new ArrayList<>(List.of(request.entity()));
    starts.stream()
        .filter(id -> !id.equals(request.entity()))
        .limit(request.limit() - 1L)
        .forEach(kept::add);
    kept.forEach(id -> hops.put(id, 0));
    if (kept.size() < starts.size()) {
      truncated.add(
          new Truncation(request.entity(), "*", kept.size(), starts.size(), "profiles by id"));
    }
    return kept;
  }

  private List<Step> expand(List<String> frontier, int hop) {
    int read = hop == 1 ? READ_OF_START : Math.max(READ_LEAST, READ_OF_HOP / frontier.size());
    int fanout = hop == 1 ? request.limit() : request.fanout();
    Map<String, Object> parameters = reading.parameters(request.kinds(), request.window());
    parameters.put("frontier", frontier);
    parameters.put("undated", Reading.UNDATED);
    parameters.put("read", read);
    parameters.put("fanout", fanout);
    List<Step> steps =
        reading
            .store()
            .list(
                "link/expand-frontier",
                parameters,
                row ->
                    new Step(
                        row.text("source"),
                        row.text("other"),
                        Objects.requireNonNull(row.instant("latest")),
                        row.integer("degree"),
                        row.integer("total"),
                        row.integer("sourceDegree")));
    report(steps, read, fanout);
    return steps;
  }

  private void report(List<Step> steps, int read, int fanout) {
    Set<String> reported = new HashSet<>();
    for (Step step : steps) {
      degrees.put(step.other(), step.degree());
      walked.add(LinkPicture.Pair.of(step.source(), step.other()));
      boolean isBounded = step.sourceDegree() > read;
      if ((isBounded || step.total() > fanout) && reported.add(step.source())) {
        truncated.add(
            new Truncation(
                step.source(),
                "*",
                Math.min(step.total(), fanout),
                isBounded ? -1 : step.total(),
                isBounded
                    ? ORDER + ", among the first " + read + " facts and events of each kind"
                    : ORDER));
      }
    }
  }

  /** Keeps the most recent new entities as far as the limit allows. */
  private List<String> take(List<Step> steps, int hop) {
    Map<String, Instant> latest = new HashMap<>();
    for (Step step : steps) {
      if (!hops.containsKey(step.other())) {
        latest.merge(step.other(), step.latest(), (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    List<String> found = new ArrayList<>(latest.keySet());
    found.sort(
        Comparator.comparing((String id) -> latest.get(id), Comparator.reverseOrder())
            .thenComparing(Comparator.naturalOrder()));
    int room = request.limit() - hops.size();
    List<String> kept = found.subList(0, Math.min(room, found.size()));
    kept.forEach(id -> hops.put(id, hop));
    if (kept.size() < found.size()) {
      truncated.add(
          new Truncation(
              request.entity(), "*", kept.size(), found.size(), "hop " + hop + ": " + ORDER));
      return List.of();
    }
    return kept;
  }

  private List<Entity> entities() {
    List<Entity> entities =
        new ArrayList<>(
            reading.entities(List.copyOf(hops.keySet()), LinkQueries.DEGREE_COUNTED_IN_LISTS));
    entities.sort(
        Comparator.comparingInt((Entity entity) -> hops.getOrDefault(entity.id(), 0))
            .thenComparing(Entity::id));
    return entities;
  }

  private record Step(
      String source, String other, Instant latest, long degree, long total, long sourceDegree) {}
}

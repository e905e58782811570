package org.redthread.engine.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.PathRequest;
import org.redthread.engine.model.RequestCheck;
import org.redthread.engine.model.TimeSpan;
import org.redthread.engine.model.Truncation;

/** Finds how two entities hang together. Immutable. */
final class ShortestPath {
  private final Reading reading;
  private final PathRequest request;

  ShortestPath(Reading reading, PathRequest request) {
    this.reading = reading;
    this.request = request;
  }

  Graph read() {
    requireReadable();
    boolean readsAll = reading.readsAll();
    Graph found = picture(ids(readsAll));
    // An exhibit that came in since may have lent a link that the caller may not read.
    return readsAll && !isWhole(found) ? picture(ids(false)) : found;
  }

  private Graph picture(List<String> ids) {
    Set<LinkPicture.Pair> steps = new TreeSet<>();
    for (int index = 1; index < ids.size(); index++) {
      steps.add(LinkPicture.Pair.of(ids.get(index - 1), ids.get(index)));
    }
    LinkPicture picture = new LinkPicture(reading, request.kinds(), TimeSpan.ALWAYS);
    List<Link> links = new ArrayList<>(picture.between(steps));
    links.sort(
        Comparator.comparingInt((Link link) -> step(ids, link))
            .thenComparing(Link::kind)
            .thenComparing(Link::from));
    List<Entity> entities =
        ids.isEmpty()
            ? new ArrayList<>()
            : new ArrayList<>(reading.entities(ids, LinkQueries.DEGREE_COUNTED_IN_LISTS));
    entities.sort(Comparator.comparingInt(entity -> ids.indexOf(entity.id())));
    List<Truncation> truncated = new ArrayList<>(picture.truncated());
    truncated.add(rule(ids));
    return new Graph(entities, links, truncated);
  }

  /** {@return whether every two neighbours on the path have a link between them} */
  private static boolean isWhole(Graph found) {
    List<String> ids = found.entities().stream().map(Entity::id).toList();
    Set<LinkPicture.Pair> linked = new TreeSet<>();
    found.links().forEach(link -> linked.add(LinkPicture.Pair.of(link.from(), link.to())));
    for (int index = 1; index < ids.size(); index++) {
      if (!linked.contains(LinkPicture.Pair.of(ids.get(index - 1), ids.get(index)))) {
        return false;
      }
    }
    return true;
  }

  /** {@return the entities along the path, both ends included; empty where there is no path} */
  private List<String> ids(boolean readsAll) {
    if (request.from().equals(request.to())) {
      return List.of(request.from());
    }
    Map<String, Object> parameters = reading.parameters();
    parameters.put("fromId", request.from());
    parameters.put("toId", request.to());
    parameters.put("kinds", Reading.names(request.kinds()));
    parameters.put("readsAll", readsAll);
    parameters.put("hubDegree", request.hubDegree());
    // The path that is found is a shortest one, so where it is too long there is none that is short
    // enough.
    return reading
        .store()
        .find(
            request.maxHops() <= 4
                ? "link/find-shortest-path-of-four"
                : "link/find-shortest-path-of-six",
            parameters,
            row -> row.texts("ids"))
        .filter(ids -> ids.size() - 1 <= request.maxHops())
        .orElse(List.of());
  }

  private void requireReadable() {
    Set<String> readable = new TreeSet<>();
    reading
        .entities(List.of(request.from(), request.to()), 1)
        .forEach(entity -> readable.add(entity.id()));
    if (!readable.contains(request.from())) {
      throw RequestCheck.notFound("from");
    }
    if (!readable.contains(request.to())) {
      throw RequestCheck.notFound("to");
    }
  }

  private static int step(List<String> ids, Link link) {
    return Math.min(ids.indexOf(link.from()), ids.indexOf(link.to()));
  }

  private Truncation rule(List<String> ids) {
    return new Truncation(
        "",
        "*",
        ids.isEmpty() ? 0 : 1,
        -1,
        "one of the shortest paths; not through entities with more than "
            + request.hubDegree()
            + " links");
  }
}

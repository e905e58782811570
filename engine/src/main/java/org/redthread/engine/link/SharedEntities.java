package org.redthread.engine.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.RequestCheck;
import org.redthread.engine.model.SharedEntity;
import org.redthread.engine.model.TimeSpan;

/** Finds what several entities are all linked to. Immutable. */
final class SharedEntities {
  private static final int READ = 5_000;

  private final Reading reading;

  SharedEntities(Reading reading) {
    this.reading = reading;
  }

  List<SharedEntity> read(List<String> ids, Set<LinkKind> kinds, int limit) {
    RequestCheck.ids("ids", ids, 2, 50);
    RequestCheck.range("limit", limit, 1, 1000);
    if (reading.entities(ids, 1).size() < ids.size()) {
      throw RequestCheck.notFound("ids");
    }
    Map<String, Object> parameters = reading.parameters();
    parameters.put("ids", ids);
    parameters.put("kinds", Reading.names(kinds));
    parameters.put("read", READ);
    parameters.put("degreeLimit", LinkQueries.DEGREE_COUNTED_IN_LISTS);
    parameters.put("limit", limit);
    List<Hit> hits =
        reading
            .store()
            .list(
                "link/find-shared",
                parameters,
                row ->
                    new Hit(
                        row.text("id"),
                        row.integer("degree"),
                        row.texts("sharedBy").stream().sorted().toList()));
    return shared(hits, kinds);
  }

  private List<SharedEntity> shared(List<Hit> hits, Set<LinkKind> kinds) {
    Map<String, Entity> entities =
        reading
            .entities(hits.stream().map(Hit::id).toList(), LinkQueries.DEGREE_COUNTED_IN_LISTS)
            .stream()
            .collect(Collectors.toMap(Entity::id, Function.identity()));
    Set<LinkPicture.Pair> pairs = new TreeSet<>();
    hits.forEach(hit -> hit.sharedBy().forEach(by -> pairs.add(LinkPicture.Pair.of(hit.id(), by))));
    List<Link> links = new LinkPicture(reading, kinds, TimeSpan.ALWAYS).between(pairs);
    List<SharedEntity> shared = new ArrayList<>();
    for (Hit hit : hits) {
      Entity entity = entities.get(hit.id());
      if (entity != null) {
        shared.add(
            new SharedEntity(
                entity,
                hit.sharedBy(),
                links.stream()
                    .filter(link -> link.from().equals(hit.id()) || link.to().equals(hit.id()))
                    .toList(),
                hit.degree()));
      }
    }
    return shared;
  }

  private record Hit(String id, long degree, List<String> sharedBy) {}
}

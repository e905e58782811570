package org.redthread.engine.link;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.RequestCheck;

/** Finds entities by the words of their caption and by exact values. Immutable. */
final class CaptionSearch {
  private static final int SCAN = 5_000;
  private static final int CANDIDATES = 100;

  private final Reading reading;

  CaptionSearch(Reading reading) {
    this.reading = reading;
  }

  List<Entity> search(
      String text, Set<EntityKind> kinds, Collection<Identifier> candidates, int limit) {
    if (text.isBlank() || text.length() > CaptionQuery.MAX_CHARACTERS) {
      throw RequestCheck.invalid(
          "q", "q must have from 1 to " + CaptionQuery.MAX_CHARACTERS + " characters");
    }
    RequestCheck.range("limit", limit, 1, 200);
    RequestCheck.range("candidates", candidates.size(), 0, CANDIDATES);
    Set<String> ids = new LinkedHashSet<>(byValue(kinds, candidates));
    if (ids.size() < limit) {
      ids.addAll(byCaption(text, kinds, limit));
    }
    List<String> kept = ids.stream().limit(limit).toList();
    Map<String, Entity> entities =
        reading.entities(kept, LinkQueries.DEGREE_COUNTED_IN_LISTS).stream()
            .collect(Collectors.toMap(Entity::id, Function.identity()));
    return kept.stream().map(entities::get).filter(Objects::nonNull).toList();
  }

  private List<String> byValue(Set<EntityKind> kinds, Collection<Identifier> candidates) {
    List<Map<String, String>> wanted =
        candidates.stream()
            .filter(each -> kinds.isEmpty() || kinds.contains(each.kind().entityKind()))
            .map(each -> Map.of("kind", each.kind().entityKind().label(), "value", each.value()))
            .toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<String, Object> parameters = reading.parameters();
    parameters.put("candidates", wanted);
    parameters.put("seesProtected", reading.scope().seesProtected());
    return reading.store().list("link/find-by-value", parameters, row -> row.text("id"));
  }

  private List<String> byCaption(String text, Set<EntityKind> kinds, int limit) {
    List<String> words = CaptionQuery.words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    Map<String, Object> parameters = reading.parameters();
    parameters.put("query", CaptionQuery.of(words));
    parameters.put("scan", SCAN);
    parameters.put("kinds", kinds.stream().map(EntityKind::label).sorted().toList());
    parameters.put("seesProtected", reading.scope().seesProtected());
    parameters.put("limit", limit);
    return reading.store().list("link/search-captions", parameters, row -> row.text("id"));
  }
}

package org.redthread.engine.link;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.TimeSpan;
import org.redthread.engine.store.EntityMapper;
import org.redthread.engine.store.ExhibitDirectory;
import org.redthread.engine.store.LinkMapper;
import org.redthread.engine.store.Store;

/**
 * One question of one caller: the store, the exhibits and what the caller may read. Immutable.
 *
 * @param store where the graph is
 * @param exhibits all exhibits of the store
 * @param scope what the caller may read
 */
record Reading(Store store, ExhibitDirectory exhibits, ReadScope scope) {
  /** Stands for the date of a link that has none; later than every date the store can hold. */
  static final ZonedDateTime UNDATED = time(TimeSpan.ALWAYS.to());

  private static final List<String> EVENT_KINDS =
      Arrays.stream(LinkKind.values()).filter(LinkKind::isEvent).map(LinkKind::name).toList();

  /** {@return new parameters that hold {@code $readable}} */
  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("readable", scope.readable());
    return parameters;
  }

  /** {@return new parameters that hold {@code $readable}, the kinds and the window} */
  Map<String, Object> parameters(Set<LinkKind> kinds, TimeSpan window) {
    Map<String, Object> parameters = parameters();
    parameters.put("kinds", names(kinds));
    parameters.put("events", EVENT_KINDS);
    parameters.put("from", time(window.from()));
    parameters.put("to", time(window.to()));
    return parameters;
  }

  /** {@return whether the caller may read every exhibit that the directory knows} */
  boolean readsAll() {
    return exhibits.list().stream()
        .allMatch(exhibit -> scope.readableExhibits().contains(exhibit.serial()));
  }

  /** {@return how to read the rows of links} */
  LinkMapper links() {
    return new LinkMapper(exhibits, scope.readableExhibits());
  }

  /**
   * {@return the readable entities among these, by id}
   *
   * @param degreeLimit how many links of each are looked at for its degree
   */
  List<Entity> entities(List<String> ids, int degreeLimit) {
    EntityMapper mapper = new EntityMapper(exhibits, scope.readableExhibits());
    Map<String, Object> parameters = parameters();
    parameters.put("ids", ids);
    parameters.put("degreeLimit", degreeLimit);
    return store.list("link/find-entities", parameters, mapper::entity);
  }

  /** {@return the names of the kinds; of all kinds where the set is empty} */
  static List<String> names(Set<LinkKind> kinds) {
    return Arrays.stream(LinkKind.values())
        .filter(kind -> kinds.isEmpty() || kinds.contains(kind))
        .map(LinkKind::name)
        .toList();
  }

  /** {@return the instant as the database takes it} */
  static ZonedDateTime time(Instant instant) {
    return instant.atZone(ZoneOffset.UTC);
  }
}

package org.redthread.engine.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One call, message, transfer, sign-in or fact, as the rows have it.
 *
 * @param id its own id
 * @param kind how {@code from} is linked to {@code to}
 * @param from the id of the entity it starts from
 * @param to the id of the entity it leads to
 * @param at when it happened or began; null where the source does not say
 * @param zone the zone the time was read in, empty where it had none
 * @param money what was paid; null where nothing was
 * @param properties what else the source says, in name order
 * @param evidence readable rows that assert it, ordered
 */
public record LinkEvent(
    String id,
    LinkKind kind,
    String from,
    String to,
    @Nullable Instant at,
    String zone,
    @Nullable Money money,
    Map<String, Object> properties,
    List<Evidence> evidence) {
  public LinkEvent {
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    evidence = List.copyOf(evidence);
  }
}

package org.redthread.engine.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Money;

/**
 * A single event as it may leave.
 *
 * @param key its id
 * @param at when; null where unknown
 * @param zone the zone the time was read in; empty where none
 * @param money what was paid; null where nothing was
 * @param properties properties by name, each as {@link PropertyValue#of} gives it
 * @param evidence rows that assert it
 */
record OutgoingEvent(
    String key,
    @Nullable Instant at,
    String zone,
    @Nullable Money money,
    Map<String, Object> properties,
    List<Evidence> evidence) {}

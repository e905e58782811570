package org.redthread.engine.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.Money;
import org.redthread.engine.model.Tlp;

/**
 * A link as it may leave.
 *
 * @param key its id, or its pseudonym where an end has one
 * @param kind how the ends are linked
 * @param from the entity it starts from
 * @param to the entity it leads to
 * @param count how many events it stands for
 * @param first the first event, null where unknown
 * @param last the last event, null where unknown
 * @param totals the sums by currency
 * @param properties properties by name, each as {@link PropertyValue#of} gives it
 * @param events single events, ordered by time and id; may be empty
 * @param tlp the strictest marking of its exhibits
 * @param evidence rows that assert it, row 0 where the row is withheld
 * @param evidenceCount how many rows there are in all
 */
record OutgoingLink(
    String key,
    LinkKind kind,
    OutgoingEntity from,
    OutgoingEntity to,
    long count,
    @Nullable Instant first,
    @Nullable Instant last,
    List<Money> totals,
    Map<String, Object> properties,
    List<OutgoingEvent> events,
    Tlp tlp,
    List<Evidence> evidence,
    long evidenceCount) {}

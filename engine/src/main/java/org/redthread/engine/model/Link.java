package org.redthread.engine.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All the events of one kind from one entity to another taken together, or one lasting fact.
 *
 * @param id the id of the summary; {@code GET /links/{id}/events} opens it
 * @param kind how {@code from} is linked to {@code to}
 * @param from the id of the entity it starts from
 * @param to the id of the entity it leads to
 * @param count how many events it stands for; 1 for a fact
 * @param first the first event, or when the fact began; null where unknown
 * @param last the last event, or when the fact ended; null where unknown
 * @param totals the sums of amounts, one for each currency, by currency
 * @param properties what else the source says, in name order, for example the claimed name
 * @param evidence readable rows that assert it, ordered; at most {@link #EVIDENCE_SHOWN}
 * @param evidenceCount how many rows there are in all
 */
public record Link(
    String id,
    LinkKind kind,
    String from,
    String to,
    long count,
    @Nullable Instant first,
    @Nullable Instant last,
    List<Money> totals,
    Map<String, Object> properties,
    List<Evidence> evidence,
    long evidenceCount) {
  /** How many rows a summary lists itself; the rest is opened through its events. */
  public static final int EVIDENCE_SHOWN = 10;

  public Link {
    totals = List.copyOf(totals);
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    evidence = List.copyOf(evidence);
  }
}

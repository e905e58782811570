package org.redthread.engine.model;

import java.util.List;
import java.util.Map;

/**
 * Somebody or something in the graph, as one caller may see it.
 *
 * @param id the public id, stable and opaque: it can't be turned back into the value
 * @param kind what it is
 * @param caption how it is shown; {@code masked} stands instead where the caller may not see it
 * @param identifiers its canonical values, ordered
 * @param roles the claims about it, ordered by role and author
 * @param properties further properties by name, in name order; numbers, texts, booleans, instants
 * @param markings the markings of the readable exhibits that assert it
 * @param degree how many links it has in the store (events counted one by one)
 * @param identity the id of the identity that holds this profile; empty where none
 * @param isProtected whether it is a victim or leads to one, and so is masked by default
 * @param isMasked whether something of it was masked in this answer
 * @param evidence the first row of each readable exhibit that asserts it, ordered
 */
public record Entity(
    String id,
    EntityKind kind,
    String caption,
    List<Identifier> identifiers,
    List<RoleClaim> roles,
    Map<String, Object> properties,
    List<Marking> markings,
    long degree,
    String identity,
    boolean isProtected,
    boolean isMasked,
    List<Evidence> evidence) {
  public Entity {
    identifiers = List.copyOf(identifiers);
    roles = List.copyOf(roles);
    properties = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(properties));
    markings = List.copyOf(markings);
    evidence = List.copyOf(evidence);
  }
}

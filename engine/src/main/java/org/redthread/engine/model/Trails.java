package org.redthread.engine.model;

import java.util.List;

/**
 * The answer to "where did the money go?".
 *
 * @param trails the trails: fewer hops first, then hop by hop by time, accounts and amount
 * @param entities every account and wallet on them, by id
 * @param truncated accounts with more transfers than were followed, and where the list was cut
 */
public record Trails(List<Trail> trails, List<Entity> entities, List<Truncation> truncated) {
  public Trails {
    trails = List.copyOf(trails);
    entities = List.copyOf(entities);
    truncated = List.copyOf(truncated);
  }
}

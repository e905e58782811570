package org.redthread.engine.model;

import java.util.Set;

/**
 * Which surroundings of an entity are wanted.
 *
 * @param entity the id of the entity; all profiles of its identity start together
 * @param hops how far, 1..3
 * @param kinds the kinds of link to follow and show; empty for all
 * @param window events must lie in it and dated facts must touch it; undated links always pass
 * @param limit how many entities at most, the start included, 1..1000
 * @param fanout how many neighbours of one entity are followed from the second hop on, 1..1000; the
 *     start shows as many as the limit allows
 */
public record NeighbourhoodRequest(
    String entity, int hops, Set<LinkKind> kinds, TimeSpan window, int limit, int fanout) {
  /** The limit that suits a picture. */
  public static final int DEFAULT_LIMIT = 200;

  /** The fan-out that keeps one hub from filling a picture. */
  public static final int DEFAULT_FANOUT = 50;

  public NeighbourhoodRequest {
    kinds = Set.copyOf(kinds);
    RequestCheck.range("hops", hops, 1, 3);
    RequestCheck.range("limit", limit, 1, 1000);
    RequestCheck.range("fanout", fanout, 1, 1000);
  }

  /** {@return a request for all kinds, all times and the usual limits} */
  public static NeighbourhoodRequest of(String entity, int hops) {
    return new NeighbourhoodRequest(
        entity, hops, Set.of(), TimeSpan.ALWAYS, DEFAULT_LIMIT, DEFAULT_FANOUT);
  }
}

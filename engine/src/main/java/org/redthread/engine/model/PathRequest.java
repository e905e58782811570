package org.redthread.engine.model;

import java.util.Set;

/**
 * Which path is wanted.
 *
 * @param from the id of one end
 * @param to the id of the other end
 * @param kinds the kinds of link to follow; empty for all
 * @param maxHops how many links at most, 1..6
 * @param hubDegree an entity with more links than this is not walked through; it may be an end.
 *     1..1000000
 */
public record PathRequest(String from, String to, Set<LinkKind> kinds, int maxHops, int hubDegree) {
  /** Who has more links than this tells nothing about those it links. */
  public static final int DEFAULT_HUB_DEGREE = 10_000;

  public PathRequest {
    kinds = Set.copyOf(kinds);
    RequestCheck.range("maxHops", maxHops, 1, 6);
    RequestCheck.range("hubDegree", hubDegree, 1, 1_000_000);
  }

  /** {@return a request for the shortest path over all kinds} */
  public static PathRequest of(String from, String to, int maxHops) {
    return new PathRequest(from, to, Set.of(), maxHops, DEFAULT_HUB_DEGREE);
  }
}

package org.redthread.engine.model;

import java.util.List;

/**
 * A part of the graph.
 *
 * @param entities the entities, in the order of the question: nearest first, then by id
 * @param links the links between them, by kind, from, to
 * @param truncated where something was left out, and how much of it
 */
public record Graph(List<Entity> entities, List<Link> links, List<Truncation> truncated) {
  public Graph {
    entities = List.copyOf(entities);
    links = List.copyOf(links);
    truncated = List.copyOf(truncated);
  }
}

package org.redthread.engine.model;

import java.util.List;

/**
 * Something that several of the entities asked about are linked to.
 *
 * @param entity what is shared
 * @param sharedBy the ids of those that share it, ordered
 * @param links how they are linked to it
 * @param degree how many links it has in all: the more, the less the sharing tells
 */
public record SharedEntity(Entity entity, List<String> sharedBy, List<Link> links, long degree) {
  public SharedEntity {
    sharedBy = List.copyOf(sharedBy);
    links = List.copyOf(links);
  }
}

package org.redthread.engine.model;

import java.util.List;

/**
 * An identity as a caller may see it.
 *
 * @param id its public id
 * @param profiles its readable profiles, by id
 * @param judgements what holds them together or apart
 */
public record IdentityView(String id, List<Entity> profiles, List<Judgement> judgements) {
  public IdentityView {
    profiles = List.copyOf(profiles);
    judgements = List.copyOf(judgements);
  }
}

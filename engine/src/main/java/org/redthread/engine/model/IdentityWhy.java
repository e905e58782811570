package org.redthread.engine.model;

import java.util.List;

/**
 * Why profiles are held together, and from whom they are kept apart.
 *
 * @param identity the identity with its profiles
 * @param judgements every judgement on one of them, also reverted ones, by left, right, id
 */
public record IdentityWhy(Identity identity, List<Judgement> judgements) {
  public IdentityWhy {
    judgements = List.copyOf(judgements);
  }
}

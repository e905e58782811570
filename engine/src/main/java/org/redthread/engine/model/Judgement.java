package org.redthread.engine.model;

import java.time.Instant;
import java.util.List;

/**
 * What a rule or a person says of two profiles.
 *
 * @param id the public id: the same for the same rule, profiles and value
 * @param left the id of one profile, smaller than {@code right}
 * @param right the id of the other
 * @param decision whether they are the same person
 * @param rule the rule that decided, or {@link #PERSON}
 * @param reason why, for a reader
 * @param author the user who decided, or the product's name for a rule
 * @param at when it was decided
 * @param isReverted whether it was undone
 * @param shared the id of the identifier that both profiles name; empty where a person decided
 * @param leftEvidence the readable rows in which the left profile names it, ordered
 * @param rightEvidence the readable rows in which the right profile names it, ordered
 */
public record Judgement(
    String id,
    String left,
    String right,
    Decision decision,
    String rule,
    String reason,
    String author,
    Instant at,
    boolean isReverted,
    String shared,
    List<Evidence> leftEvidence,
    List<Evidence> rightEvidence) {
  /** Stands as the rule where a person decided. */
  public static final String PERSON = "person";

  public Judgement {
    leftEvidence = List.copyOf(leftEvidence);
    rightEvidence = List.copyOf(rightEvidence);
  }
}

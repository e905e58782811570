package org.redthread.engine.model;

import java.util.List;

/**
 * What a source claims a person's part to be.
 *
 * @param role the role claimed
 * @param author who made the claim: an agency, an interviewee's statement, a rule
 * @param grading the Admiralty grading, reliability A to F and credibility 1 to 6, for example
 *     {@code B2}; {@code F6} where nobody graded it
 * @param evidence the rows that make the claim, ordered
 */
public record RoleClaim(RoleKind role, String author, String grading, List<Evidence> evidence) {
  public RoleClaim {
    evidence = List.copyOf(evidence);
  }
}

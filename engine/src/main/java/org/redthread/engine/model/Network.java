package org.redthread.engine.model;

import java.util.List;

/**
 * A group of entities that the surfacing holds to belong together: a lead, not a finding of fact.
 *
 * @param id the public id of the network in its run
 * @param run the run that surfaced it
 * @param rank 1 for the most telling
 * @param score what the rank is by; larger is more telling
 * @param members the members with the reason each is in, most central first, then by id
 * @param identifiers the identifiers among the members, ordered
 * @param reasons why the network stands where it does, the weightiest first
 * @param findings ids of indicator findings that touch it
 * @param exhibits the SHA-256 of the readable exhibits behind it, ordered
 */
public record Network(
    String id,
    String run,
    int rank,
    double score,
    List<Member> members,
    List<Identifier> identifiers,
    List<Reason> reasons,
    List<String> findings,
    List<String> exhibits) {
  /**
   * One member.
   *
   * @param entity who or what
   * @param why the reasons in words and figures, the strongest link first
   */
  public record Member(Entity entity, List<String> why) {
    public Member {
      why = List.copyOf(why);
    }
  }

  /**
   * A part of the score.
   *
   * @param code a stable short name, for example {@code ROLE_CLAIMS}
   * @param text the reason in a sentence, without names
   * @param points how much of the score it gives; negative where it speaks against
   */
  public record Reason(String code, String text, double points) {}

  public Network {
    members = List.copyOf(members);
    identifiers = List.copyOf(identifiers);
    reasons = List.copyOf(reasons);
    findings = List.copyOf(findings);
    exhibits = List.copyOf(exhibits);
  }
}

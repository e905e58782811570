package org.redthread.engine.network;

import java.util.Comparator;
import java.util.List;
import org.redthread.engine.model.Network;

/**
 * What a surfacing gives, with entities by their number in the {@link SurfacingInput}.
 *
 * @param networks the most telling first; equal scores by their first member's smallest number
 * @param hubs the values left out because too many share them, the most shared first
 */
public record SurfacingResult(List<Surfaced> networks, List<Hub> hubs) {
  public SurfacingResult {
    networks = List.copyOf(networks);
    hubs = List.copyOf(hubs);
  }

  /**
   * One network. An entity may be a member of several, when it serves them all.
   *
   * @param members the most central first, then by number
   * @param score what the rank is by: the sum of the points of the reasons
   * @param reasons why it stands where it does, the weightiest first, then by code
   */
  public record Surfaced(List<Member> members, double score, List<Network.Reason> reasons) {
    public Surfaced {
      members = List.copyOf(members);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * One member.
   *
   * @param entity who or what
   * @param why the reasons in words and figures, without names, the strongest first
   * @param weight what its links to the other members weigh in sum
   */
  public record Member(int entity, List<String> why, double weight) {
    static final Comparator<Member> ORDER =
        Comparator.comparingDouble(Member::weight).reversed().thenComparingInt(Member::entity);

    public Member {
      why = List.copyOf(why);
    }
  }

  /**
   * A value that links nobody.
   *
   * @param entity what is shared
   * @param neighbours how many distinct neighbours it has, profiles of one identity as one
   * @param threshold how many would have been allowed
   * @param reason the same in a sentence
   */
  public record Hub(int entity, int neighbours, int threshold, String reason) {
    static final Comparator<Hub> ORDER =
        Comparator.comparingInt(Hub::neighbours).reversed().thenComparingInt(Hub::entity);
  }
}

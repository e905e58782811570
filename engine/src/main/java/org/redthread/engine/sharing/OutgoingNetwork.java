package org.redthread.engine.sharing;

import java.util.List;
import org.redthread.engine.model.Network.Reason;

/**
 * A network as it may leave.
 *
 * @param key its id
 * @param run the run that surfaced it
 * @param rank its rank in the run
 * @param score what the rank is by
 * @param members the members that are in the package, in the network's order
 * @param reasons why it stands where it does
 * @param findings ids of the findings that touch it
 * @param exhibits the exhibits behind it that the marking allows
 */
record OutgoingNetwork(
    String key,
    String run,
    long rank,
    double score,
    List<Member> members,
    List<Reason> reasons,
    List<String> findings,
    List<String> exhibits) {
  /**
   * One member.
   *
   * @param entity who or what
   * @param why the reasons that may leave
   */
  record Member(OutgoingEntity entity, List<String> why) {}
}

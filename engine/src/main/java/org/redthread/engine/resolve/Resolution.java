package org.redthread.engine.resolve;

import java.util.List;

/**
 * What a run of resolution did.
 *
 * @param identities how many identities there are now
 * @param profiles how many profiles belong to one
 * @param moved how many profiles changed their identity in this run
 * @param refused shared values that joined nobody, by rule and value
 * @param overruled ids of people's positive judgements that a negative one cuts, ordered
 */
public record Resolution(
    long identities,
    long profiles,
    long moved,
    List<RefusedValue> refused,
    List<String> overruled) {
  public Resolution {
    refused = List.copyOf(refused);
    overruled = List.copyOf(overruled);
  }

  /**
   * A value that too many different names share.
   *
   * @param value the id of the identifier's entity
   * @param profiles how many profiles name it
   * @param reason why it says nothing
   */
  public record RefusedValue(String value, long profiles, String reason) {}
}

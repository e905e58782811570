package org.redthread.engine.resolve;

import java.util.List;

/**
 * A document or phone that several profiles name as their own.
 *
 * @param id the id of the identifier's entity
 * @param profiles how many profiles name it
 * @param members the first of them, by id
 */
record SharedValue(String id, long profiles, List<Member> members) {
  SharedValue {
    members = List.copyOf(members);
  }

  /**
   * A profile.
   *
   * @param id its id
   * @param name its name, folded by {@link NameComparison}; empty where it has none
   */
  record Member(String id, String name) {}
}

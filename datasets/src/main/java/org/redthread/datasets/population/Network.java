package org.redthread.datasets.population;

import java.util.List;
import java.util.Map;
import org.redthread.datasets.identifier.Identifier;

/**
 * A planted network and what it works with.
 *
 * @param id {@code N01} and on
 * @param country of the compound
 * @param service where its people chat
 * @param start epoch second of its first advertisement
 * @param end epoch second of its last fraud
 * @param homes countries it recruits in
 * @param members each with the role in which it joined
 * @param lines the phone and account each victim is forced to use
 * @param plates the vehicle of each transporter
 * @param wallets the collecting wallet of each controller
 * @param deposits wallets given out to those defrauded
 */
public record Network(
    String id,
    String name,
    String country,
    String place,
    String kind,
    String service,
    long start,
    long end,
    List<String> homes,
    List<Member> members,
    Map<Person, WorkLine> lines,
    Map<Person, Identifier> plates,
    Map<Person, Identifier> wallets,
    List<Identifier> deposits) {

  /** One person in one role. */
  public record Member(Person person, Role role) {}

  /** What a victim is made to work with, under a cover name. */
  public record WorkLine(Identifier phone, Identifier handle, String coverName) {}

  /** {@return the people who joined in that role, in the order of making} */
  public List<Person> having(Role role) {
    return members.stream()
        .filter(each -> each.role() == role)
        .map(Member::person)
        .distinct()
        .toList();
  }
}

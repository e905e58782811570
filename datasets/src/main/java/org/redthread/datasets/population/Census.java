package org.redthread.datasets.population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.random.Chance;

/** Who exists, in which roles and networks, and who uses which identifier. Not thread-safe. */
public final class Census {
  /**
   * Who uses an identifier.
   *
   * @param person number of the person, -1 for an organisation or nobody
   * @param role in which role
   */
  public record Use(int person, String role) {}

  private final List<Person> people = new ArrayList<>();
  private final Map<Integer, TreeSet<String>> networks = new TreeMap<>();
  private final Map<Integer, TreeSet<Role>> roles = new TreeMap<>();
  private final Map<Identifier, Use> uses = new LinkedHashMap<>();
  private final Map<Identifier, String> hubs = new TreeMap<>();

  void add(Person person) {
    people.add(person);
  }

  /** {@return the number that the next person gets} */
  int size() {
    return people.size();
  }

  public List<Person> people() {
    return List.copyOf(people);
  }

  /** Says that a person plays a role in a network; the network is empty outside of any. */
  public void claim(Person person, Role role, String network) {
    roles.computeIfAbsent(person.number(), key -> new TreeSet<>()).add(role);
    if (!network.isEmpty()) {
      networks.computeIfAbsent(person.number(), key -> new TreeSet<>()).add(network);
    }
  }

  /** Says that a person uses one more identifier, beside what belongs to everybody. */
  public void use(Identifier identifier, Person person, Role role) {
    uses.putIfAbsent(identifier, new Use(person.number(), role.label()));
  }

  /** Says that an identifier is an organisation's. */
  public void organization(Identifier identifier) {
    uses.putIfAbsent(identifier, new Use(-1, "organization"));
  }

  /** Says that an identifier is shared by so many that it links nobody. */
  public void hub(Identifier identifier, String why) {
    hubs.put(identifier, why);
  }

  /** {@return the roles of a person, ordinary if none was claimed} */
  public List<Role> roles(int person) {
    TreeSet<Role> claimed = roles.get(person);
    return claimed == null ? List.of(Role.ORDINARY) : List.copyOf(claimed);
  }

  /** {@return the networks of a person, most often none} */
  public List<String> networks(int person) {
    TreeSet<String> claimed = networks.get(person);
    return claimed == null ? List.of() : List.copyOf(claimed);
  }

  public Map<Identifier, Use> uses() {
    return uses;
  }

  public Map<Identifier, String> hubs() {
    return hubs;
  }

  /** {@return for each person the number that truth files use, so that the order tells nothing} */
  public int[] publicNumbers(Chance chance) {
    List<Integer> order = new ArrayList<>(people.size());
    for (int i = 0; i < people.size(); i++) {
      order.add(i);
    }
    chance.shuffle(order);
    int[] numbers = new int[people.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[order.get(i)] = i + 1;
    }
    return numbers;
  }
}

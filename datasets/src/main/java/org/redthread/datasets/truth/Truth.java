package org.redthread.datasets.truth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redthread.datasets.exhibit.Damage;
import org.redthread.datasets.exhibit.Exhibit;
import org.redthread.datasets.exhibit.Slot;
import org.redthread.datasets.exhibit.StoredRow;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.population.Census;
import org.redthread.datasets.population.Network;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.Role;
import org.redthread.datasets.random.Chance;

/**
 * The ground truth: who is who, who belongs where, what is shared, what is broken.
 *
 * <p>People have random numbers here, so that their order tells nothing of their networks.
 */
public final class Truth {
  private final Census census;
  private final int[] numbers;
  private final TruthTable profiles =
      new TruthTable("profiles.csv", "file", "row", "slot", "person");
  private final TruthTable broken =
      new TruthTable("broken_rows.csv", "file", "row", "reason", "column");
  private final Map<String, TruthTable> others = new LinkedHashMap<>();

  public Truth(Census census, Chance chance) {
    this.census = census;
    this.numbers = census.publicNumbers(chance);
  }

  /** Notes whom a written row describes, or what is broken in it. */
  public void note(Exhibit exhibit, long number, StoredRow row) {
    String at = Long.toString(number);
    Damage damage = row.damage();
    if (damage != null) {
      broken.add(exhibit.path(), at, damage.reason().name(), damage.column());
    }
    for (Slot slot : row.slots()) {
      profiles.add(exhibit.path(), at, slot.name(), id(slot.person()));
    }
  }

  /** {@return how many rows were broken on purpose} */
  public int brokenRows() {
    return broken.size();
  }

  /** Lists everyone. */
  public void people() {
    TruthTable table = table("people.csv", "person", "name", "roles", "network");
    for (Person person : census.people()) {
      table.add(
          id(person.number()),
          person.name().full(),
          roles(person.number()),
          String.join(";", census.networks(person.number())));
    }
  }

  /** Lists every identifier that a sound row holds. */
  public void identifiers(Set<Identifier> sightings) {
    TruthTable table =
        table("identifiers.csv", "kind", "value", "person", "network", "role", "hub");
    for (Person person : census.people()) {
      for (Identifier each : person.belongings().all()) {
        if (sightings.contains(each)) {
          identifier(table, each, person.number(), roles(person.number()));
        }
      }
    }
    census
        .uses()
        .forEach(
            (each, use) -> {
              if (sightings.contains(each)) {
                identifier(table, each, use.person(), use.role());
              }
            });
    for (Identifier hub : census.hubs().keySet()) {
      if (sightings.contains(hub)) {
        identifier(table, hub, -1, "hub");
      }
    }
  }

  private void identifier(TruthTable table, Identifier identifier, int person, String role) {
    boolean known = person >= 0;
    table.add(
        identifier.kind().label(),
        identifier.value(),
        known ? id(person) : "",
        known ? String.join(";", census.networks(person)) : "",
        role,
        Boolean.toString(census.hubs().containsKey(identifier)));
  }

  /** Lists the networks. */
  public void networks(List<Network> networks) {
    TruthTable table = table("networks.csv", "network", "name", "compoundPlace", "members", "kind");
    for (Network network : networks) {
      long members = network.members().stream().map(Network.Member::person).distinct().count();
      table.add(
          network.id(),
          network.name(),
          network.place() + ", " + network.country(),
          Long.toString(members),
          network.kind());
    }
  }

  /** Lists the hubs. */
  public void hubs() {
    TruthTable table = table("hubs.csv", "kind", "value", "why");
    census.hubs().forEach((hub, why) -> table.add(hub.kind().label(), hub.value(), why));
  }

  /** {@return an empty table, written with the others} */
  private TruthTable table(String name, String... header) {
    TruthTable table = new TruthTable(name, header);
    others.put(name, table);
    return table;
  }

  /** Lists one service provider. */
  public void provider(Person person, String service, Identifier wallet) {
    TruthTable table = others.get("service_providers.csv");
    if (table == null) {
      table =
          table(
              "service_providers.csv",
              "person",
              "name",
              "service",
              "networks",
              "phone",
              "account",
              "wallet");
    }
    table.add(
        id(person.number()),
        person.name().full(),
        service,
        String.join(";", census.networks(person.number())),
        person.phone().value(),
        person.account().value(),
        wallet.value());
  }

  /** Writes all tables, and returns the rows of each. */
  public Map<String, Long> write(Path folder) throws IOException {
    others.put(profiles.name(), profiles);
    others.put(broken.name(), broken);
    Map<String, Long> rows = new LinkedHashMap<>();
    for (TruthTable table : others.values()) {
      table.write(folder);
      rows.put(table.name(), (long) table.size());
    }
    return rows;
  }

  private String roles(int person) {
    return census.roles(person).stream().map(Role::label).collect(Collectors.joining(";"));
  }

  private String id(int person) {
    String digits = Integer.toString(numbers[person]);
    return "P" + "0".repeat(7 - digits.length()) + digits;
  }
}

package org.redthread.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.RoleKind;

/**
 * A seeded synthetic seizure in columns with its truth: networks with recruiters, transporters,
 * controllers, mules, victims forced to scam and robbed victims abroad, in the middle of ordinary
 * people who call, work, shop and travel, with decoys, hubs and one service provider for each two
 * networks. Roles are claimed only where somebody was interviewed or complained.
 */
final class PlantedSeizure {
  private final Random random;
  private final SurfacingInput.Builder builder = SurfacingInput.builder(16, 16);
  private final List<Integer> ownerOf = new ArrayList<>();
  private final List<TreeSet<Integer>> truth = new ArrayList<>();
  private final TreeMap<Long, int[]> events = new TreeMap<>();
  private int people;
  private int identities;

  private final List<Someone> ordinary = new ArrayList<>();
  private final List<Integer> cities = new ArrayList<>();
  private int hotline;
  private int shop;
  private int exchange;
  private int compoundTown;

  /** A person with the entities that lead to them. */
  private record Someone(int number, int profile, int phone, int account, int handle) {}

  private PlantedSeizure(long seed) {
    random = new Random(seed);
  }

  /** What was planted. */
  record Planted(SurfacingInput input, List<Integer> ownerOf, List<Set<String>> truth) {
    /**
     * The people behind a set of entities; entities without one person behind them are left out.
     */
    Set<String> people(Iterable<Integer> entities) {
      Set<String> people = new TreeSet<>();
      for (int entity : entities) {
        if (ownerOf.get(entity) >= 0) {
          people.add("p" + ownerOf.get(entity));
        }
      }
      return people;
    }
  }

  static Planted of(long seed, int networks, int population) {
    PlantedSeizure seizure = new PlantedSeizure(seed);
    seizure.hubs();
    seizure.population(population);
    seizure.decoys();
    List<Someone> providers = new ArrayList<>();
    for (int network = 0; network < networks; network++) {
      seizure.network(network, providers);
    }
    seizure.flush();
    List<Set<String>> truth = new ArrayList<>();
    for (Set<Integer> members : seizure.truth) {
      Set<String> keys = new TreeSet<>();
      members.forEach(person -> keys.add("p" + person));
      truth.add(keys);
    }
    return new Planted(seizure.builder.build(), seizure.ownerOf, truth);
  }

  private void hubs() {
    hotline = entity(EntityKind.PHONE, -1);
    shop = entity(EntityKind.BANK_ACCOUNT, -1);
    exchange = entity(EntityKind.WALLET, -1);
    compoundTown = entity(EntityKind.PLACE, -1);
    for (int city = 0; city < 8; city++) {
      cities.add(entity(EntityKind.PLACE, -1));
    }
  }

  private void population(int size) {
    for (int i = 0; i < size; i++) {
      Someone person = someone(true);
      ordinary.add(person);
      if (random.nextInt(4) == 0) {
        event(person.phone, hotline, LinkKind.CALLED, 0);
      }
      event(person.account, shop, LinkKind.TRANSFERRED, 20);
    }
    for (int i = 0; i + 5 < size; i += 5) {
      family(ordinary.subList(i, i + 4));
    }
    for (int i = 0; i < size * 3; i++) {
      talk(any(ordinary), any(ordinary), 1 + random.nextInt(6));
    }
    for (int employer = 0; employer < size / 30; employer++) {
      int account = entity(EntityKind.BANK_ACCOUNT, -1);
      for (int i = 0; i < 20; i++) {
        repeat(account, any(ordinary).account, LinkKind.TRANSFERRED, 12);
      }
    }
    for (int trip = 0; trip < size / 20; trip++) {
      journey(List.of(any(ordinary), any(ordinary)), entity(EntityKind.VEHICLE, -1));
    }
  }

  private void family(List<Someone> members) {
    for (Someone one : members) {
      for (Someone other : members) {
        if (one.number < other.number) {
          repeat(one.phone, other.phone, LinkKind.CALLED, 10 + random.nextInt(60));
          fact(one.phone, other.phone, LinkKind.HAS_CONTACT);
        }
      }
    }
    repeat(members.get(0).account, members.get(1).account, LinkKind.TRANSFERRED, 5);
  }

  /** An honest recruitment agency, a tour operator and a family business. */
  private void decoys() {
    Someone agency = someone(true);
    for (int i = 0; i < 25; i++) {
      int advertisement = entity(EntityKind.ADVERTISEMENT, -1);
      fact(advertisement, agency.phone, LinkKind.LISTS);
    }
    for (int i = 0; i < 60; i++) {
      event(any(ordinary).phone, agency.phone, LinkKind.CALLED, 0);
    }
    int bus = entity(EntityKind.VEHICLE, -1);
    for (int tour = 0; tour < 10; tour++) {
      List<Someone> travellers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        travellers.add(any(ordinary));
      }
      journey(travellers, bus);
    }
    Someone business = someone(true);
    for (int i = 0; i < 40; i++) {
      event(any(ordinary).account, business.account, LinkKind.TRANSFERRED, 30);
    }
    event(business.account, any(ordinary).account, LinkKind.TRANSFERRED, 900);
  }

  private void network(int number, List<Someone> providers) {
    TreeSet<Integer> members = new TreeSet<>();
    truth.add(members);
    List<Someone> recruiters = crew(1 + random.nextInt(3), members);
    List<Someone> transporters = crew(1 + random.nextInt(2), members);
    List<Someone> controllers = crew(1 + random.nextInt(4), members);
    List<Someone> mules = crew(2 + random.nextInt(9), members);
    List<Someone> victims = crew(4 + random.nextInt(25), members);
    List<Someone> robbed = crew(3 + random.nextInt(18), members);
    if (number % 2 == 0) {
      providers.add(someone(false));
    }
    Someone provider = providers.get(providers.size() - 1);
    members.add(provider.number);
    int place = entity(EntityKind.PLACE, -1);
    recruit(recruiters, victims, place);
    transport(transporters, victims);
    scam(victims, robbed, controllers);
    money(robbed, mules, controllers, provider);
    for (Someone controller : controllers) {
      talk(controller, any(recruiters), 6);
      talk(controller, any(transporters), 5);
      talk(controller, provider, 3);
      talk(controller, any(controllers), 9);
    }
  }

  private void recruit(List<Someone> recruiters, List<Someone> victims, int place) {
    for (Someone recruiter : recruiters) {
      for (int i = 0; i < 3; i++) {
        int advertisement = entity(EntityKind.ADVERTISEMENT, -1);
        fact(advertisement, recruiter.handle, LinkKind.LISTS);
        fact(advertisement, any(cities), LinkKind.LOCATED_AT);
      }
      for (int i = 0; i < 5; i++) {
        talk(any(ordinary), recruiter, 1);
      }
    }
    for (Someone victim : victims) {
      Someone recruiter = any(recruiters);
      talk(victim, recruiter, 3);
      family(List.of(victim, any(ordinary), any(ordinary)));
      talk(victim, any(ordinary), 4);
      if (random.nextInt(3) == 0) {
        builder.addRole(victim.profile, RoleKind.POTENTIAL_VICTIM);
        int named = entity(EntityKind.PERSON, recruiter.number);
        builder.addRole(named, RoleKind.RECRUITER);
        fact(named, recruiter.phone, LinkKind.USES);
        fact(named, victim.profile, LinkKind.RECRUITED);
        fact(victim.profile, place, LinkKind.LOCATED_AT);
        fact(victim.profile, compoundTown, LinkKind.LOCATED_AT);
      }
    }
  }

  private void transport(List<Someone> transporters, List<Someone> victims) {
    int vehicle = entity(EntityKind.VEHICLE, -1);
    for (int i = 0; i < victims.size(); i += 4) {
      List<Someone> travellers =
          new ArrayList<>(victims.subList(i, Math.min(i + 4, victims.size())));
      travellers.add(any(transporters));
      travellers.add(any(ordinary));
      journey(travellers, vehicle);
    }
  }

  private void scam(List<Someone> victims, List<Someone> robbed, List<Someone> controllers) {
    for (Someone victim : victims) {
      for (int i = 0; i < 3; i++) {
        repeat(victim.handle, any(robbed).handle, LinkKind.MESSAGED, 8);
      }
      talk(any(controllers), victim, 4);
    }
  }

  private void money(
      List<Someone> robbed, List<Someone> mules, List<Someone> controllers, Someone provider) {
    for (Someone person : robbed) {
      Someone mule = any(mules);
      event(person.account, mule.account, LinkKind.TRANSFERRED, 1000);
      talk(person, any(ordinary), 5);
      if (random.nextInt(2) == 0) {
        builder.addRole(person.profile, RoleKind.FRAUD_VICTIM);
        fact(person.profile, mule.account, LinkKind.MENTIONS);
      }
    }
    int device = entity(EntityKind.DEVICE, controllers.get(0).number);
    for (Someone mule : mules) {
      event(mule.account, any(controllers).account, LinkKind.TRANSFERRED, 950);
      event(mule.account, shop, LinkKind.TRANSFERRED, 30);
      repeat(device, mule.account, LinkKind.SIGNED_IN_TO, 4);
      talk(mule, any(ordinary), 6);
      talk(mule, any(ordinary), 6);
    }
    for (Someone controller : controllers) {
      event(controller.account, provider.account, LinkKind.TRANSFERRED, 5000);
      event(controller.account, exchange, LinkKind.TRANSFERRED, 5000);
      fact(device, controller.phone, LinkKind.USED_IN);
    }
  }

  private List<Someone> crew(int size, Set<Integer> members) {
    List<Someone> crew = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Someone person = someone(random.nextInt(3) > 0);
      crew.add(person);
      members.add(person.number);
    }
    return crew;
  }

  /** A person; where {@code known}, a record says which identifiers are theirs. */
  private Someone someone(boolean known) {
    int number = people++;
    int profile = entity(EntityKind.PERSON, number);
    int phone = entity(EntityKind.PHONE, number);
    int account = entity(EntityKind.BANK_ACCOUNT, number);
    int handle = entity(EntityKind.ONLINE_ACCOUNT, number);
    if (known) {
      int other = identified(number);
      fact(other, phone, LinkKind.USES);
      fact(other, account, LinkKind.HOLDS);
      fact(other, handle, LinkKind.USES);
      fact(profile, phone, LinkKind.USES);
    } else {
      fact(profile, phone, LinkKind.USES);
      fact(phone, handle, LinkKind.HAS_CONTACT);
    }
    return new Someone(number, profile, phone, account, handle);
  }

  private int identified(int owner) {
    ownerOf.add(owner);
    return builder.addEntity(EntityKind.PERSON, identities++, false);
  }

  private int entity(EntityKind kind, int owner) {
    ownerOf.add(owner);
    return builder.addEntity(kind, SurfacingInput.NO_IDENTITY, false);
  }

  private void journey(List<Someone> travellers, int vehicle) {
    int journey = entity(EntityKind.JOURNEY, -1);
    fact(journey, vehicle, LinkKind.CARRIED_BY);
    fact(journey, any(cities), LinkKind.DEPARTED_FROM);
    travellers.forEach(person -> fact(person.profile, journey, LinkKind.TRAVELLED_ON));
  }

  private void talk(Someone one, Someone other, int times) {
    if (random.nextBoolean()) {
      repeat(one.phone, other.phone, LinkKind.CALLED, times);
    } else {
      repeat(one.handle, other.handle, LinkKind.MESSAGED, times);
    }
  }

  private void fact(int from, int to, LinkKind kind) {
    repeat(from, to, kind, 1);
  }

  private void event(int from, int to, LinkKind kind, int amount) {
    merge(from, to, kind, new int[] {1, amount});
  }

  private void repeat(int from, int to, LinkKind kind, int times) {
    merge(from, to, kind, new int[] {times, times * 10});
  }

  private void merge(int from, int to, LinkKind kind, int[] more) {
    long key = ((long) from << 36) | ((long) to << 8) | kind.ordinal();
    events.merge(key, more, (a, b) -> new int[] {a[0] + b[0], a[1] + b[1]});
  }

  private void flush() {
    events.forEach(
        (key, totals) -> {
          int from = (int) (key >> 36);
          int to = (int) ((key >> 8) & 0xFFFFFFF);
          LinkKind kind = LinkKind.values()[(int) (key & 0xFF)];
          SurfacingInput.Activity activity =
              new SurfacingInput.Activity(
                  totals[0], totals[1], SurfacingInput.NO_TIME, SurfacingInput.NO_TIME);
          builder.addLink(from, to, kind, activity);
        });
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

package org.redthread.datasets.story;

import java.util.ArrayList;
import java.util.List;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.identifier.IdentifierMint;
import org.redthread.datasets.population.Census;
import org.redthread.datasets.population.Gazetteer;
import org.redthread.datasets.population.Network;
import org.redthread.datasets.population.NetworkMaker;
import org.redthread.datasets.population.Period;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.PersonMaker;
import org.redthread.datasets.population.Role;
import org.redthread.datasets.random.Chance;
import org.redthread.datasets.record.Line;
import org.redthread.datasets.record.Records;
import org.redthread.datasets.record.Shelf;

/**
 * One synthetic seizure in the making: first the people, then what each group does, in the shelf's
 * exhibits. Not thread-safe.
 */
public final class Seizure {
  private static final int PEOPLE = 3_000;
  private static final int NETWORKS = 12;
  private static final int PROVIDERS = 3;
  private static final int PEOPLE_FOR_EACH_DECOY = 1_000;
  private static final List<String> COUNTRIES =
      List.of(
          "TH", "TH", "TH", "TH", "TH", "TH", "TH", "TH", "TH", "KH", "KH", "KH", "MM", "MM", "LA",
          "LA", "VN", "VN", "VN", "PH", "PH", "MY", "ID", "ID");
  private static final List<String> SERVICES =
      List.of("money changer", "document forger", "SIM seller");

  private final Stage stage;
  private final Shelf shelf;
  private final Chance chance;
  private final OrdinaryLife ordinary;
  private final Decoys decoys;
  private final List<ServiceProvider> providers;

  private Seizure(Stage stage, Shelf shelf, List<ServiceProvider> providers) {
    this.stage = stage;
    this.shelf = shelf;
    this.chance = stage.chance("seizure");
    this.ordinary = new OrdinaryLife(stage);
    this.decoys = new Decoys(stage);
    this.providers = providers;
  }

  /** {@return a seizure with its people, none of whom has done anything yet} */
  public static Seizure cast(long seed, double scale) {
    Census census = new Census();
    Gazetteer gazetteer = new Gazetteer();
    IdentifierMint mint = new IdentifierMint(Chance.of(seed, "identifiers"));
    Chance chance = Chance.of(seed, "people");
    PersonMaker maker = new PersonMaker(gazetteer, mint, census, chance);
    Shelf shelf = new Shelf(seed);
    Records records = Records.on(shelf, gazetteer);
    Hubs hubs = Hubs.make(mint, census, records, Period.START);
    NetworkMaker networkMaker = new NetworkMaker(maker, gazetteer, mint, census, chance);
    List<Network> networks = new ArrayList<>();
    for (int i = 1; i <= count(NETWORKS, scale, 2); i++) {
      networks.add(networkMaker.make(i));
    }
    List<ServiceProvider> providers = providers(scale, networks, maker, mint, chance);
    List<List<Person>> households = households(count(PEOPLE, scale, 40), maker, chance);
    Stage stage =
        new Stage(
            seed,
            mint,
            census,
            maker,
            records,
            hubs,
            new Texts(),
            List.copyOf(networks),
            households);
    Seizure seizure = new Seizure(stage, shelf, providers);
    census.people().forEach(person -> records.banks().name(person.account(), person.name().full()));
    seizure.seizeHandsets();
    return seizure;
  }

  private static int count(int atScaleOne, double scale, int least) {
    return (int) Math.max(least, Math.round(atScaleOne * scale));
  }

  private static List<List<Person>> households(int people, PersonMaker maker, Chance chance) {
    List<List<Person>> households = new ArrayList<>();
    for (int made = 0; made < people; ) {
      PersonMaker.Household home = maker.household(chance.pick(COUNTRIES));
      List<Person> household = new ArrayList<>();
      for (int i = chance.between(1, 5); i > 0; i--) {
        String service = home.country().equals("TH") ? "line" : "telegram";
        household.add(maker.member(home, service, 18, 75));
        made++;
      }
      households.add(List.copyOf(household));
    }
    return List.copyOf(households);
  }

  /** Each serves two or three networks that stand next to each other. */
  private static List<ServiceProvider> providers(
      double scale, List<Network> networks, PersonMaker maker, IdentifierMint mint, Chance chance) {
    List<ServiceProvider> providers = new ArrayList<>();
    for (int i = 0; i < count(PROVIDERS, scale, 1); i++) {
      int first = i * 4 % networks.size();
      List<Network> served = new ArrayList<>();
      for (int j = 0; j < Math.min(chance.between(2, 3), networks.size()); j++) {
        served.add(networks.get((first + j) % networks.size()));
      }
      Person person = maker.loner(chance.pick("TH", "KH", "MM"), "telegram", 28, 60);
      Identifier wallet = mint.wallet("TRON");
      providers.add(new ServiceProvider(person, SERVICES.get(i % SERVICES.size()), wallet, served));
    }
    return providers;
  }

  private void seizeHandsets() {
    for (Network network : stage.networks()) {
      stage.records().calls().seize(Line.of(network.having(Role.RECRUITER).get(0)));
      stage.records().calls().seize(Line.of(network.having(Role.CONTROLLER).get(0)));
    }
    for (Person person : decoyPeople()) {
      stage.records().calls().seize(Line.of(person));
    }
  }

  /** The first of each household in turn, three for each thousand people and at least three. */
  private List<Person> decoyPeople() {
    int people = stage.households().stream().mapToInt(List::size).sum();
    int groups = Math.max(1, people / PEOPLE_FOR_EACH_DECOY);
    return stage.households().stream()
        .limit(groups * 3L)
        .map(household -> household.get(0))
        .toList();
  }

  /** {@return how many networks there are to tell of} */
  public int networkCount() {
    return stage.networks().size();
  }

  /** Tells the whole story of one network. */
  public void tellNetwork(int index) {
    Network network = stage.networks().get(index);
    Compound compound = new Compound(stage, network);
    Laundering laundering = new Laundering(stage, network);
    Aftermath aftermath = new Aftermath(stage, network);
    compound.open();
    List<Lured> lured = new Recruitment(stage, network).tell();
    compound.tell(lured);
    laundering.test();
    new Fraud(stage, network, laundering).tell(lured);
    aftermath.kin();
    aftermath.tell(lured);
  }

  /** Tells of those who serve several networks, and of the honest who look like trafficking. */
  public void tellOthers() {
    providers.forEach(provider -> provider.serve(stage));
    List<Person> people = decoyPeople();
    for (int i = 0; i < people.size(); i++) {
      switch (i % 3) {
        case 0 -> decoys.agent(people.get(i));
        case 1 -> decoys.trader(people.get(i));
        default -> decoys.tours(people.get(i));
      }
    }
  }

  /** {@return how many households there are to tell of} */
  public int householdCount() {
    return stage.households().size();
  }

  /** Tells of one household. */
  public void tellHousehold(int index) {
    List<Person> household = stage.households().get(index);
    ordinary.live(household);
    if (chance.percent(7)) {
      decoys.smallEmployer(chance.pick(household));
    }
  }

  public Census census() {
    return stage.census();
  }

  public Shelf shelf() {
    return shelf;
  }

  public List<Network> networks() {
    return stage.networks();
  }

  public List<ServiceProvider> providers() {
    return providers;
  }
}

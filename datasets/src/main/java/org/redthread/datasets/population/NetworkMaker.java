package org.redthread.datasets.population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.identifier.IdentifierMint;
import org.redthread.datasets.random.Chance;

/** Casts the networks: how many of which role, from where, with which tools. */
public final class NetworkMaker {
  private static final List<String> HOMES =
      List.of("TH", "VN", "PH", "ID", "MM", "LA", "KH", "MY", "CN");
  private static final List<String> COMPOUND_COUNTRIES =
      List.of("MM", "KH", "LA", "MM", "KH", "PH");
  private static final List<String> BOSSES = List.of("CN", "MM", "TH", "MY", "KH");
  private static final List<String> DEFRAUDED = List.of("US", "GB", "AU", "SG", "JP", "US");
  private static final List<String> KINDS =
      List.of("investment-fraud compound", "romance-fraud compound", "online-casino compound");
  private static final List<String> FIRST =
      List.of("Golden", "Silver", "Jade", "Lucky", "Royal", "Harvest", "Pearl", "Dragon");
  private static final List<String> SECOND =
      List.of("Gate", "Park", "Harbour", "City", "Garden", "Tower", "Bay", "Fortune");
  private static final List<String> COVER_NAMES =
      List.of("Anna", "Sophie", "Lily", "Emma", "Kevin", "Jason", "Mia", "Chloe", "Daniel");
  private static final long MONTH = 30 * Period.DAY;

  private final PersonMaker maker;
  private final Gazetteer gazetteer;
  private final IdentifierMint mint;
  private final Census census;
  private final Chance chance;

  public NetworkMaker(
      PersonMaker maker, Gazetteer gazetteer, IdentifierMint mint, Census census, Chance chance) {
    this.maker = maker;
    this.gazetteer = gazetteer;
    this.mint = mint;
    this.census = census;
    this.chance = chance;
  }

  /** {@return a network of 12 to 80 people} */
  public Network make(int ordinal) {
    String id = (ordinal < 10 ? "N0" : "N") + ordinal;
    String country = chance.pick(COMPOUND_COUNTRIES);
    String service = chance.pick("telegram", "telegram", "line");
    List<String> abroad = HOMES.stream().filter(each -> !each.equals(country)).toList();
    List<String> homes = List.of(chance.pick(abroad), chance.pick(abroad), chance.pick(abroad));
    List<Network.Member> members = cast(id, size(), homes, service);
    long start = chance.between(Period.START, Period.END - 9 * MONTH);
    long end = Math.min(Period.END - 6 * Period.DAY, start + chance.between(8 * MONTH, 13 * MONTH));
    Map<Person, Identifier> wallets = wallets(members);
    return new Network(
        id,
        chance.pick(FIRST) + " " + chance.pick(SECOND) + " " + ordinal,
        country,
        gazetteer.compound(country, chance),
        chance.pick(KINDS),
        service,
        start,
        end,
        homes,
        List.copyOf(members),
        lines(members, country, service),
        plates(members, country),
        wallets,
        deposits(wallets, members));
  }

  /** Sizes from 12 to 80, small ones more often. */
  private int size() {
    double spread = Math.scalb((double) chance.below(1 << 20), -20);
    return (int) Math.round(12 * StrictMath.pow(80.0 / 12.0, spread));
  }

  private List<Network.Member> cast(String id, int size, List<String> homes, String service) {
    List<Network.Member> members = new ArrayList<>();
    int recruiters = Math.max(1, size / 14);
    int mules = Math.max(2, size / 6);
    int victims = Math.max(3, size / 3);
    enlist(members, id, Role.RECRUITER, recruiters, homes, service);
    enlist(members, id, Role.FACILITATOR, Math.max(1, size / 25), homes, service);
    enlist(members, id, Role.TRANSPORTER, Math.max(1, size / 22), List.of("TH", "LA"), service);
    enlist(members, id, Role.HARBOURER, Math.max(1, size / 25), BOSSES, service);
    enlist(members, id, Role.CONTROLLER, Math.max(1, size / 16), BOSSES, service);
    enlist(members, id, Role.MONEY_MULE, mules, List.of("TH", "KH", "VN", "TH"), service);
    enlist(members, id, Role.VICTIM, victims, homes, service);
    enlist(members, id, Role.FRAUD_VICTIM, size - members.size(), DEFRAUDED, service);
    if (victims >= 5) {
      // Some who were lured later lure others, to be let go: victim and recruiter in one person.
      Person turned =
          members.stream()
              .filter(each -> each.role() == Role.VICTIM)
              .findFirst()
              .orElseThrow()
              .person();
      members.add(new Network.Member(turned, Role.RECRUITER));
      census.claim(turned, Role.RECRUITER, id);
    }
    return members;
  }

  private void enlist(
      List<Network.Member> members,
      String id,
      Role role,
      int count,
      List<String> countries,
      String service) {
    int oldest = role == Role.FRAUD_VICTIM ? 78 : 48;
    int youngest = role == Role.FRAUD_VICTIM ? 45 : 19;
    for (int i = 0; i < count; i++) {
      Person person = maker.loner(chance.pick(countries), service, youngest, oldest);
      members.add(new Network.Member(person, role));
      census.claim(person, role, id);
    }
  }

  private Map<Person, Network.WorkLine> lines(
      List<Network.Member> members, String country, String service) {
    Map<Person, Network.WorkLine> lines = new LinkedHashMap<>();
    for (Network.Member member : members) {
      if (member.role() == Role.VICTIM) {
        String cover = chance.pick(COVER_NAMES);
        Network.WorkLine line =
            new Network.WorkLine(mint.phone(country), mint.handle(service, cover), cover);
        lines.put(member.person(), line);
        census.use(line.phone(), member.person(), Role.VICTIM);
        census.use(line.handle(), member.person(), Role.VICTIM);
      }
    }
    return lines;
  }

  private Map<Person, Identifier> plates(List<Network.Member> members, String country) {
    Map<Person, Identifier> plates = new LinkedHashMap<>();
    for (Network.Member member : members) {
      if (member.role() == Role.TRANSPORTER) {
        Identifier plate = mint.plate(chance.percent(60) ? "TH" : country);
        plates.put(member.person(), plate);
        census.use(plate, member.person(), Role.TRANSPORTER);
      }
    }
    return plates;
  }

  private Map<Person, Identifier> wallets(List<Network.Member> members) {
    Map<Person, Identifier> wallets = new LinkedHashMap<>();
    for (Network.Member member : members) {
      if (member.role() == Role.CONTROLLER) {
        Identifier wallet = mint.wallet("TRON");
        wallets.put(member.person(), wallet);
        census.use(wallet, member.person(), Role.CONTROLLER);
      }
    }
    return wallets;
  }

  private List<Identifier> deposits(Map<Person, Identifier> wallets, List<Network.Member> members) {
    List<Person> owners = List.copyOf(wallets.keySet());
    List<Identifier> deposits = new ArrayList<>();
    for (int i = 0; i < Math.max(2, members.size() / 8); i++) {
      Identifier wallet = mint.wallet("TRON");
      census.use(wallet, owners.get(i % owners.size()), Role.CONTROLLER);
      deposits.add(wallet);
    }
    return List.copyOf(deposits);
  }
}

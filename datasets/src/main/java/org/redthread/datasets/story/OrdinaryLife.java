package org.redthread.datasets.story;

import java.util.ArrayList;
import java.util.List;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.population.Period;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.random.Chance;
import org.redthread.datasets.record.BankRecords;
import org.redthread.datasets.record.BorderRecords;
import org.redthread.datasets.record.Line;
import org.redthread.datasets.record.Records;

/** Families, friends, wages, shopping, travel: the population in which networks hide. */
final class OrdinaryLife {
  private static final int PEOPLE_FOR_EACH_EMPLOYER = 90;

  private final Stage stage;
  private final Records records;
  private final Chance chance;
  private final List<Identifier> employers = new ArrayList<>();

  OrdinaryLife(Stage stage) {
    this.stage = stage;
    this.records = stage.records();
    this.chance = stage.chance("ordinary life");
    int people = stage.households().stream().mapToInt(List::size).sum();
    for (int i = 0; i <= people / PEOPLE_FOR_EACH_EMPLOYER; i++) {
      Identifier account = stage.mint().account(i % 3 == 2 ? "DSB" : "LSB");
      employers.add(account);
      stage.census().organization(account);
      records.banks().name(account, "Employer " + (i + 1) + " Synthetic Ltd");
    }
  }

  /** Tells the eighteen months of one household. */
  void live(List<Person> household) {
    for (Person person : household) {
      talk(person, household);
      if (person.isBanked()) {
        bank(person);
      }
      if (chance.percent(person.isBanked() ? 25 : 4)) {
        travel(person);
      }
      if (chance.percent(4)) {
        trade(person);
      }
    }
  }

  private void talk(Person person, List<Person> household) {
    Line own = Line.of(person);
    for (Person other : household) {
      if (!other.equals(person) && chance.percent(70)) {
        converse(own, Line.of(other));
        write(person, other, "home");
      }
    }
    for (int i = chance.between(0, 2); i > 0; i--) {
      Person friend = stage.anyone(chance);
      if (!friend.equals(person)) {
        converse(own, Line.of(friend));
        write(friend, person, "chat");
      }
    }
    if (chance.percent(32)) {
      Line desk = chance.pick(stage.hubs().desks());
      records.calls().call(own, desk, Period.moment(chance), chance.between(20, 900));
    }
  }

  private void converse(Line one, Line two) {
    for (int i = chance.between(1, 2); i > 0; i--) {
      records.calls().call(one, two, Period.moment(chance));
    }
  }

  private void write(Person from, Person to, String situation) {
    if (!from.isOnline() || !to.isOnline()) {
      return;
    }
    long at = Period.moment(chance);
    for (int i = chance.between(1, 4); i > 0; i--) {
      records
          .chats()
          .message(
              Line.of(from),
              Line.of(to),
              at,
              stage.texts().write(situation, from.country(), "", chance));
      at += chance.between(20L, 600L);
    }
  }

  private void bank(Person person) {
    records.banks().open(person, Period.moment(chance), placeholders());
    if (chance.percent(6)) {
      second(person);
    }
    Identifier account = person.account();
    Hubs hubs = stage.hubs();
    Identifier payer =
        chance.percent(40) ? Hubs.atBankOf(account, hubs.payrolls()) : chance.pick(employers);
    long payday = Period.START + chance.between(20L, 300L) * Period.DAY;
    long wage = chance.between(300, 1400) * 100L;
    for (int i = chance.between(1, 6); i > 0; i--) {
      records.banks().transfer(payer, account, wage, Period.waking(payday, chance), "SALARY");
      payday += 30 * Period.DAY;
    }
    if (chance.percent(35)) {
      Identifier shop = Hubs.atBankOf(account, hubs.topUps());
      pay(account, shop, chance.between(1, 20) * 100L, "MOBILE TOP-UP");
    }
    for (int i = chance.between(1, 3); i > 0; i--) {
      pay(account, stage.anyCustomer(chance).account(), chance.between(300, 30_000), "TRANSFER");
    }
    if (chance.percent(60)) {
      records.signIns().signIn(person.device(), account, Period.moment(chance));
    }
    if (chance.percent(8)) {
      records
          .banks()
          .cash(
              account, chance.between(20, 400) * 100L, Period.moment(chance), true, person.city());
    }
  }

  /** Some keep a second account, and another clerk writes their name. */
  private void second(Person person) {
    Identifier account = stage.mint().account(chance.pick("LSB", "DSB"));
    stage.census().use(account, person, stage.census().roles(person.number()).get(0));
    records.banks().open(person, account, Period.moment(chance), placeholders());
    pay(person.account(), account, chance.between(5_000, 60_000), "OWN ACCOUNT");
  }

  private void pay(Identifier from, Identifier to, long cents, String purpose) {
    if (!from.equals(to)) {
      records.banks().transfer(from, to, cents, Period.moment(chance), purpose);
    }
  }

  private BankRecords.Placeholders placeholders() {
    Hubs hubs = stage.hubs();
    return new BankRecords.Placeholders(
        chance.percent(3) ? hubs.document() : null,
        chance.percent(12) ? hubs.email() : null,
        chance.percent(8) ? hubs.address() : null);
  }

  private void travel(Person person) {
    boolean ride = chance.percent(25);
    String from = person.country();
    String to = from.equals("TH") ? chance.pick("KH", "LA", "MM", "MY", "VN") : "TH";
    BorderRecords.Passage passage =
        records
            .border()
            .passage(
                from,
                to,
                ride ? stage.hubs().ridePlate() : null,
                chance.percent(40) ? records.border().booking() : null);
    long out = Math.min(Period.moment(chance), Period.END - 40 * Period.DAY);
    records.border().cross(person, passage, out);
    if (person.isBanked() && chance.percent(60)) {
      Identifier airline = Hubs.atBankOf(person.account(), stage.hubs().airlines());
      long bought = Math.max(Period.START, out - 9 * Period.DAY);
      records.banks().transfer(person.account(), airline, 14_000, bought, "TICKET");
    }
    if (chance.percent(80)) {
      long back = Period.waking(out + chance.between(2L, 30L) * Period.DAY, chance);
      records.border().cross(person, passage.back(), back);
    }
  }

  private void trade(Person person) {
    boolean ethereum = chance.percent(30);
    Identifier wallet = stage.mint().wallet(ethereum ? "ETHEREUM" : "TRON");
    stage.census().use(wallet, person, stage.census().roles(person.number()).get(0));
    Identifier exchange = stage.hubs().exchange().get(ethereum ? 1 : 0);
    long at = Period.moment(chance);
    for (int i = chance.between(1, 4); i > 0; i--) {
      long cents = chance.between(20, 900) * 100L;
      at = Math.min(at + chance.between(1L, 20L) * Period.DAY, Period.END - Period.DAY);
      boolean in = chance.percent(60);
      records.coins().transfer(in ? exchange : wallet, in ? wallet : exchange, cents, at);
    }
    if (chance.percent(30)) {
      records.coins().holder(wallet, person, "exchange record (synthetic)", at);
    }
  }
}

package org.redthread.datasets.story;

import java.util.ArrayList;
import java.util.List;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.population.Network;
import org.redthread.datasets.population.Period;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.Role;
import org.redthread.datasets.random.Chance;
import org.redthread.datasets.record.BankRecords;
import org.redthread.datasets.record.ChatText;
import org.redthread.datasets.record.Line;
import org.redthread.datasets.record.Records;

/** What goes on inside: accounts, orders, devices, pay for those who bring and keep people. */
final class Compound {
  private static final List<Role> STAFF =
      List.of(Role.RECRUITER, Role.FACILITATOR, Role.TRANSPORTER, Role.HARBOURER);

  private final Stage stage;
  private final Records records;
  private final Network network;
  private final Chance chance;
  private final List<Person> controllers;

  Compound(Stage stage, Network network) {
    this.stage = stage;
    this.records = stage.records();
    this.network = network;
    this.chance = stage.chance("compound " + network.id());
    this.controllers = network.having(Role.CONTROLLER);
  }

  /** Opens the accounts that the network needs. */
  void open() {
    for (Network.Member member : network.members()) {
      boolean needed = STAFF.contains(member.role()) || member.role() == Role.CONTROLLER;
      if (needed || member.role() == Role.MONEY_MULE) {
        long opened = network.start() - chance.between(5L, 200L) * Period.DAY;
        boolean mule = member.role() == Role.MONEY_MULE;
        long at = Math.max(opened, Period.START + chance.between(0L, 20 * Period.DAY));
        records.banks().open(member.person(), Math.min(at, network.start()), placeholders(mule));
        if (mule && chance.percent(35)) {
          second(member.person());
        }
      }
    }
  }

  /** The same mule again at another bank, under a name that another clerk wrote. */
  private void second(Person mule) {
    Identifier account =
        stage.mint().account(mule.account().scheme().equals("LSB") ? "DSB" : "LSB");
    stage.census().use(account, mule, Role.MONEY_MULE);
    records.banks().open(mule, account, network.start(), placeholders(true));
    Person boss = chance.pick(controllers);
    records.signIns().signIn(boss.device(), account, moment());
    long at = moment();
    records
        .banks()
        .transfer(mule.account(), account, chance.between(8_000, 90_000), at, "TRANSFER");
    records.banks().transfer(account, boss.account(), chance.between(8_000, 80_000), at + 5000, "");
  }

  private BankRecords.Placeholders placeholders(boolean mule) {
    Hubs hubs = stage.hubs();
    return new BankRecords.Placeholders(
        mule && chance.percent(5) ? hubs.document() : null,
        chance.percent(mule ? 30 : 10) ? hubs.email() : null,
        chance.percent(mule ? 25 : 8) ? hubs.address() : null);
  }

  /** Tells the routine from the first arrival to the end. */
  void tell(List<Lured> lured) {
    for (Role role : STAFF) {
      network.having(role).forEach(this::keepInTouch);
    }
    for (int i = 1; i < controllers.size(); i++) {
      records.calls().call(Line.of(controllers.get(i)), Line.of(controllers.get(0)), moment());
    }
    for (Lured each : lured) {
      receive(each);
    }
    network.having(Role.MONEY_MULE).forEach(this::control);
    if (!lured.isEmpty()) {
      order(lured);
    }
  }

  private void keepInTouch(Person staff) {
    Person boss = chance.pick(controllers);
    for (int i = chance.between(2, 5); i > 0; i--) {
      boolean up = chance.percent(50);
      records.calls().call(Line.of(up ? staff : boss), Line.of(up ? boss : staff), moment());
    }
    Person harbourer = chance.pick(network.having(Role.HARBOURER));
    if (!harbourer.equals(staff)) {
      records.calls().call(Line.of(staff), Line.of(harbourer), moment());
    }
  }

  private void receive(Lured lured) {
    Person boss = chance.pick(controllers);
    Person harbourer = chance.pick(network.having(Role.HARBOURER));
    long arrived = lured.arrived();
    ChatText papers =
        stage.texts().write("hand", harbourer.country(), lured.victim().name().given(), chance);
    records.calls().call(Line.of(lured.transporter()), Line.of(harbourer), arrived + 1800);
    records.chats().message(Line.of(harbourer), Line.of(boss), arrived + 9000, papers);
    records.signIns().signIn(boss.device(), lured.line().handle(), arrived + Period.DAY);
    records.calls().call(Line.of(harbourer), Line.of(lured.line()), arrived + 2 * Period.DAY);
    if (chance.percent(25)) {
      openForVictim(lured.victim(), boss, arrived + 3 * Period.DAY);
    }
    payStaff(boss, lured.recruiter(), 40_000, arrived + Period.DAY);
    payStaff(boss, lured.transporter(), 12_000, arrived + Period.DAY);
    Identifier airline = Hubs.atBankOf(lured.facilitator().account(), stage.hubs().airlines());
    String ticket = "TICKET " + lured.victim().name().full();
    long bought = arrived - 3 * Period.DAY;
    records.banks().transfer(lured.facilitator().account(), airline, 18_500, bought, ticket);
    if (chance.percent(50)) {
      payStaff(boss, lured.facilitator(), 8_000, arrived + Period.DAY);
    }
    if (chance.percent(40)) {
      payStaff(boss, harbourer, 15_000, arrived + 3 * Period.DAY);
    }
  }

  /** An account in a victim's name at the compound's address, held by the controller's device. */
  private void openForVictim(Person victim, Person boss, long at) {
    Identifier address =
        Identifier.address("Building " + network.id().charAt(2) + ", " + network.place());
    records.banks().open(victim, at, new BankRecords.Placeholders(null, null, address));
    records.signIns().signIn(boss.device(), victim.account(), at + Period.DAY);
    records.signIns().signIn(boss.device(), victim.account(), at + 6 * Period.DAY);
  }

  private void payStaff(Person boss, Person staff, long cents, long at) {
    long amount = cents + chance.between(0, 80) * 100L;
    long paid = Period.waking(at, chance);
    records.banks().transfer(boss.account(), staff.account(), amount, paid, "COMMISSION");
  }

  /** The controller's device holds the mule's account; the mule's own device only opened it. */
  private void control(Person mule) {
    Person boss = chance.pick(controllers);
    records.signIns().signIn(mule.device(), mule.account(), network.start());
    for (int i = chance.between(3, 6); i > 0; i--) {
      records.signIns().signIn(boss.device(), mule.account(), moment());
    }
    records.calls().call(Line.of(boss), Line.of(mule), moment());
    for (int i = chance.between(1, 3); i > 0; i--) {
      ChatText text = stage.texts().write("mule", mule.country(), "", chance);
      records.chats().message(Line.of(boss), Line.of(mule), moment(), text);
    }
  }

  /** Orders to the teams in a group chat, each to at most a dozen lines. */
  private void order(List<Lured> lured) {
    long day = lured.get(lured.size() - 1).arrived() + 4 * Period.DAY;
    for (int i = 0; i < 6; i++) {
      List<Line> team = new ArrayList<>();
      for (int j = 0; j < Math.min(12, lured.size()); j++) {
        team.add(Line.of(lured.get((i * 5 + j) % lured.size()).line()));
      }
      Person boss = chance.pick(controllers);
      String wallet = chance.pick(network.deposits()).value();
      long at = Math.min(day + i * 9L * Period.DAY, network.end());
      ChatText text = stage.texts().write("order", boss.country(), wallet, chance);
      records
          .chats()
          .message(
              Line.of(boss),
              team,
              "g" + Integer.toHexString(controllers.get(0).phone().value().hashCode()),
              at,
              text);
    }
  }

  private long moment() {
    return Period.waking(chance.between(network.start(), network.end() - Period.DAY), chance);
  }
}

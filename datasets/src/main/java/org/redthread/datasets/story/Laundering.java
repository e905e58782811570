package org.redthread.datasets.story;

import java.util.List;
import java.util.Objects;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.population.Network;
import org.redthread.datasets.population.Period;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.Role;
import org.redthread.datasets.random.Chance;
import org.redthread.datasets.record.Records;

/** Money goes on within hours: fan-out over mules, fan-in to controllers, hops to the market. */
final class Laundering {
  private final Stage stage;
  private final Records records;
  private final Chance chance;
  private final List<Person> mules;
  private final List<Person> controllers;
  private final Network network;

  Laundering(Stage stage, Network network) {
    this.stage = stage;
    this.records = stage.records();
    this.network = network;
    this.chance = stage.chance("laundering " + network.id());
    this.mules = network.having(Role.MONEY_MULE);
    this.controllers = network.having(Role.CONTROLLER);
  }

  /** Makes sure that every mule is used: a transfer to test the account. */
  void test() {
    for (Person mule : mules) {
      Person boss = chance.pick(controllers);
      long at = chance.between(network.start(), network.end() - 10 * Period.DAY);
      transfer(boss.account(), mule.account(), chance.between(100, 2_000), at, "TEST");
      transfer(mule.account(), boss.account(), chance.between(50, 1_000), at + 2000, "TEST");
      if (chance.percent(30)) {
        funnel(mule.account(), at + Period.DAY);
      }
    }
  }

  /** Cash paid in at several places, taken out near the compound the same day. */
  private void funnel(Identifier account, long day) {
    long sum = 0;
    for (int i = 0; i < 3; i++) {
      long cents = chance.between(80, 270) * 100L;
      sum += cents;
      String place = chance.pick("Bangkok", "Khon Kaen", "Hat Yai", "Chiang Mai", "Udon Thani");
      records.banks().cash(account, cents, day + i * 1800L, true, place);
    }
    records.banks().cash(account, sum * 9 / 10, day + 5 * Period.HOUR, false, network.place());
  }

  /** Passes on what came into a mule's account. */
  void passOn(Identifier account, long cents, long at) {
    Identifier boss = chance.pick(controllers).account();
    long kept = cents * chance.between(88, 96) / 100;
    long sent = at + chance.between(600L, 5 * Period.HOUR);
    if (chance.percent(30)) {
      transfer(account, boss, kept, sent, "TRANSFER");
      return;
    }
    if (chance.percent(25)) {
      long cash = kept / 5;
      records.banks().cash(account, cash, sent, false, network.place());
      kept -= cash;
    }
    int ways = chance.between(2, 4);
    for (int i = 0; i < ways; i++) {
      Identifier next = chance.pick(mules).account();
      long share = kept / ways - i * 137L;
      long out = sent + i * 400L;
      boolean direct = next.equals(account);
      transfer(account, direct ? boss : next, share, out, "TRANSFER");
      if (!direct) {
        long in = out + chance.between(900L, 7 * Period.HOUR);
        transfer(next, boss, share * 96 / 100, in, "TRANSFER");
      }
    }
  }

  /** Takes what came into a deposit wallet over one or two new wallets to the controller's. */
  void collect(Identifier deposit, long cents, long at) {
    Person boss = chance.pick(controllers);
    Identifier goal = Objects.requireNonNull(network.wallets().get(boss));
    Identifier here = deposit;
    long when = at;
    long amount = cents;
    for (int hops = chance.between(0, 3); hops > 0; hops--) {
      Identifier hop = stage.mint().wallet("TRON");
      stage.census().use(hop, boss, Role.CONTROLLER);
      when += chance.between(120L, 3000L);
      records.coins().transfer(here, hop, amount, when);
      here = hop;
      amount -= 100;
    }
    when += chance.between(120L, 3000L);
    records.coins().transfer(here, goal, amount, when);
    if (chance.percent(60)) {
      boolean market = chance.percent(65);
      Identifier out = market ? stage.hubs().market() : stage.hubs().exchange().get(0);
      long sold = when + chance.between(1L, 20L) * Period.HOUR;
      records.coins().transfer(goal, out, amount * 9 / 10, sold);
    }
  }

  private void transfer(Identifier from, Identifier to, long cents, long at, String purpose) {
    records.banks().transfer(from, to, cents, at, purpose);
  }
}

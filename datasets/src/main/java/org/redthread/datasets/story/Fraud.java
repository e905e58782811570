package org.redthread.datasets.story;

import java.util.List;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.identifier.IdentifierKind;
import org.redthread.datasets.population.Network;
import org.redthread.datasets.population.Period;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.Role;
import org.redthread.datasets.random.Chance;
import org.redthread.datasets.record.ComplaintRecords.Loss;
import org.redthread.datasets.record.Line;
import org.redthread.datasets.record.Records;

/** Those held defraud people abroad, who pay mules' accounts or deposit wallets. */
final class Fraud {
  private static final int COMPLAINS_PERCENT = 85;

  private final Stage stage;
  private final Records records;
  private final Network network;
  private final Laundering laundering;
  private final Chance chance;

  Fraud(Stage stage, Network network, Laundering laundering) {
    this.stage = stage;
    this.records = stage.records();
    this.network = network;
    this.laundering = laundering;
    this.chance = stage.chance("fraud " + network.id());
  }

  /** Tells how each of the defrauded was approached and paid. */
  void tell(List<Lured> lured) {
    for (Person defrauded : network.having(Role.FRAUD_VICTIM)) {
      Lured worker = chance.pick(lured);
      long first = Math.min(worker.arrived() + 5 * Period.DAY, network.end() - 30 * Period.DAY);
      long met = chance.between(first, network.end() - 25 * Period.DAY);
      defraud(defrauded, worker, Period.waking(met, chance));
    }
  }

  private void defraud(Person defrauded, Lured worker, long met) {
    Line scammer = Line.of(worker.line());
    boolean coins = chance.percent(50);
    Identifier target =
        coins
            ? chance.pick(network.deposits())
            : chance.pick(network.having(Role.MONEY_MULE)).account();
    woo(defrauded, scammer, worker.line().coverName(), met);
    long at = met + 5 * Period.DAY;
    long cents = chance.between(200, 900) * 100L;
    long lost = 0;
    boolean baited = !coins && chance.percent(35);
    for (int payments = chance.between(1, 3); payments > 0; payments--) {
      ask(defrauded, scammer, target, at - Period.HOUR);
      pay(defrauded, target, cents, at);
      lost += cents;
      if (baited) {
        // A small gain paid out makes people pay in more.
        long gain = cents * chance.between(104, 125) / 100;
        records.banks().transfer(target, defrauded.account(), gain, at + Period.DAY, "PROFIT");
        baited = false;
      }
      cents = cents * chance.between(2, 5);
      at = Period.waking(at + chance.between(2L, 5L) * Period.DAY, chance);
    }
    if (coins && chance.percent(60)) {
      records.coins().givenOut(target, worker.line().handle(), at);
    }
    if (chance.percent(COMPLAINS_PERCENT)) {
      long filed = Math.min(at + chance.between(1L, 40L) * Period.DAY, Period.END - Period.HOUR);
      String statement =
          "Met as " + worker.line().coverName() + " online, was asked to invest, cannot withdraw.";
      records
          .complaints()
          .file(defrauded, new Loss(lost, at - Period.DAY, target, scammer), filed, statement);
    }
  }

  private void woo(Person defrauded, Line scammer, String cover, long met) {
    Line reader = Line.of(defrauded);
    long at = met;
    for (int i = chance.between(3, 6); i > 0; i--) {
      records
          .chats()
          .message(
              scammer, reader, at, stage.texts().write("hook", defrauded.country(), cover, chance));
      at += chance.between(300L, 20_000L);
      if (chance.percent(70)) {
        records
            .chats()
            .message(
                reader, scammer, at, stage.texts().write("bite", defrauded.country(), "", chance));
      }
      at += chance.between(300L, 40_000L);
    }
  }

  private void ask(Person defrauded, Line scammer, Identifier target, long at) {
    records
        .chats()
        .message(
            scammer,
            Line.of(defrauded),
            at,
            stage.texts().write("pay", defrauded.country(), target.value(), chance));
  }

  private void pay(Person defrauded, Identifier target, long cents, long at) {
    if (target.kind() == IdentifierKind.WALLET) {
      records.coins().transfer(stage.hubs().exchange().get(0), target, cents, at);
      laundering.collect(target, cents, at);
    } else {
      records.banks().transfer(defrauded.account(), target, cents, at, "INVESTMENT");
      laundering.passOn(target, cents, at);
    }
  }
}

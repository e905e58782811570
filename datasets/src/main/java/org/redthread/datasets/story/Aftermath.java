package org.redthread.datasets.story;

import java.util.List;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.population.Network;
import org.redthread.datasets.population.Period;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.Role;
import org.redthread.datasets.random.Chance;
import org.redthread.datasets.record.InterviewRecords.Account;
import org.redthread.datasets.record.Line;
import org.redthread.datasets.record.Records;

/** Kin at home, ransoms, and what those who got out tell. */
final class Aftermath {
  private static final int INTERVIEWED_PERCENT = 60;

  private final Stage stage;
  private final Records records;
  private final Network network;
  private final Chance chance;

  Aftermath(Stage stage, Network network) {
    this.stage = stage;
    this.records = stage.records();
    this.network = network;
    this.chance = stage.chance("aftermath " + network.id());
  }

  /** Everyone has people outside who have nothing to do with it. */
  void kin() {
    habits(network.having(Role.RECRUITER).get(0));
    habits(network.having(Role.CONTROLLER).get(0));
    for (Network.Member member : network.members()) {
      Person person = member.person();
      if (member.role() == Role.FRAUD_VICTIM) {
        continue;
      }
      for (int i = chance.between(1, 3); i > 0; i--) {
        Person kin = stage.compatriot(person.country(), chance);
        long at = Period.moment(chance);
        boolean mine = chance.percent(50);
        records.calls().call(Line.of(mine ? person : kin), Line.of(mine ? kin : person), at);
      }
      if (chance.percent(30)) {
        Line desk = chance.pick(stage.hubs().desks());
        records.calls().call(Line.of(person), desk, Period.moment(chance));
      }
      if (member.role() == Role.MONEY_MULE && chance.percent(50)) {
        job(person);
      }
    }
  }

  /** Someone whose handset was seized has talked to the same few people all the time. */
  private void habits(Person owner) {
    for (int i = 0; i < 5; i++) {
      Person kin = stage.compatriot(owner.country(), chance);
      for (int j = chance.between(3, 8); j > 0; j--) {
        boolean out = chance.percent(50);
        Line from = Line.of(out ? owner : kin);
        records.calls().call(from, Line.of(out ? kin : owner), Period.moment(chance));
      }
    }
  }

  /** A mule often has an ordinary job as well. */
  private void job(Person mule) {
    Identifier payroll = Hubs.atBankOf(mule.account(), stage.hubs().payrolls());
    long payday = Period.START + chance.between(20L, 300L) * Period.DAY;
    for (int i = 0; i < 3; i++) {
      long at = Period.waking(payday + i * 30L * Period.DAY, chance);
      records.banks().transfer(payroll, mule.account(), 45_000, at, "SALARY");
    }
  }

  /** Ransoms and interviews. */
  void tell(List<Lured> lured) {
    for (Lured each : lured) {
      if (chance.percent(12)) {
        ransom(each);
      }
      if (chance.percent(INTERVIEWED_PERCENT)) {
        interview(each);
      }
    }
  }

  private void ransom(Lured lured) {
    Person parent = stage.compatriot(lured.victim().country(), chance);
    Person mule = chance.pick(network.having(Role.MONEY_MULE));
    long at = Math.min(lured.arrived() + 40 * Period.DAY, network.end());
    records.calls().call(Line.of(lured.line()), Line.of(parent), at);
    records.banks().transfer(parent.account(), mule.account(), 300_000, at + Period.DAY, "RELEASE");
  }

  private void interview(Lured lured) {
    List<Person> holders = network.having(Role.HARBOURER);
    boolean wallet = chance.percent(50);
    boolean mule = chance.percent(40);
    Account account =
        new Account(
            lured.victim(),
            lured.recruiter(),
            lured.transporter(),
            network.plates().get(lured.transporter()),
            chance.pick(holders),
            lured.line(),
            wallet ? chance.pick(network.deposits()) : null,
            mule ? chance.pick(network.having(Role.MONEY_MULE)).account() : null,
            network.country(),
            network.place(),
            lured.answered(),
            "Was promised an office job, was taken to "
                + network.place()
                + " and made to write to strangers as "
                + lured.line().coverName()
                + ".");
    long at = lured.arrived() + chance.between(60L, 200L) * Period.DAY;
    records.interviews().record(account, Math.min(at, Period.END - chance.between(1L, 900_000L)));
  }
}

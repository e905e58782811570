package org.redthread.datasets.story;

import java.util.List;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.population.Period;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.Role;
import org.redthread.datasets.random.Chance;
import org.redthread.datasets.record.AdvertisementRecords.Offer;
import org.redthread.datasets.record.BorderRecords.Passage;
import org.redthread.datasets.record.Line;
import org.redthread.datasets.record.Records;

/** Honest people whose records look like trafficking at first sight. */
final class Decoys {
  private static final List<String> TRADES =
      List.of("cook", "seamstress", "welder", "nurse aide", "driver", "shop assistant", "cleaner");

  private final Stage stage;
  private final Records records;
  private final Chance chance;

  Decoys(Stage stage) {
    this.stage = stage;
    this.records = stage.records();
    this.chance = stage.chance("decoys");
  }

  /** A recruitment agent: many advertisements, many callers, some who travel, nobody held. */
  void agent(Person agent) {
    stage.census().claim(agent, Role.HONEST_AGENT, "");
    records.banks().open(agent, Period.START);
    for (int i = chance.between(22, 36); i > 0; i--) {
      advertise(agent, agent.name().family() + " Recruitment");
    }
    for (int i = chance.between(40, 70); i > 0; i--) {
      Person caller = stage.anyone(chance);
      long at = Period.moment(chance);
      records.calls().call(Line.of(caller), Line.of(agent), at);
      if (chance.percent(40)) {
        answer(agent, caller, at + chance.between(60L, 4000L));
      }
      if (chance.percent(20)) {
        records
            .banks()
            .transfer(
                stage.anyCustomer(chance).account(),
                agent.account(),
                12_000,
                at + Period.DAY,
                "PLACEMENT FEE");
      }
    }
  }

  private void answer(Person agent, Person caller, long at) {
    Line asker = Line.of(caller);
    records
        .chats()
        .message(
            asker, Line.of(agent), at, stage.texts().write("ask", caller.country(), "", chance));
    records
        .chats()
        .message(
            Line.of(agent),
            asker,
            at + 300,
            stage.texts().write("offer", agent.country(), agent.phone().value(), chance));
  }

  /** A family business: many small payments in, a few large ones out to suppliers. */
  void trader(Person trader) {
    stage.census().claim(trader, Role.TRADER, "");
    records.banks().open(trader, Period.START);
    List<Person> suppliers =
        List.of(stage.anyCustomer(chance), stage.anyCustomer(chance), stage.anyCustomer(chance));
    for (int i = chance.between(40, 70); i > 0; i--) {
      Person customer = stage.anyCustomer(chance);
      long at = Period.moment(chance);
      transfer(customer, trader, chance.between(2, 60) * 100L, at, "PURCHASE");
      if (i % 8 == 0) {
        Person supplier = chance.pick(suppliers);
        transfer(trader, supplier, chance.between(200, 900) * 100L, at + 7200, "STOCK");
      }
    }
  }

  private void transfer(Person from, Person to, long cents, long at, String purpose) {
    if (!from.equals(to)) {
      records.banks().transfer(from.account(), to.account(), cents, at, purpose);
    }
  }

  /** A tour operator: groups of strangers with one booking and one plate, who all come back. */
  void tours(Person operator) {
    stage.census().claim(operator, Role.TOUR_OPERATOR, "");
    records.banks().open(operator, Period.START);
    Identifier plate = stage.mint().plate("TH");
    stage.census().use(plate, operator, Role.TOUR_OPERATOR);
    for (int group = chance.between(4, 7); group > 0; group--) {
      String to = chance.pick("KH", "LA", "MM", "MY");
      Passage passage = records.border().passage("TH", to, plate, records.border().booking());
      long out = Math.min(Period.moment(chance), Period.END - 12 * Period.DAY);
      long back = out + chance.between(3L, 7L) * Period.DAY;
      records.border().cross(operator, passage, out);
      records.border().cross(operator, passage.back(), back);
      for (int i = chance.between(6, 11); i > 0; i--) {
        Person guest = stage.anyone(chance);
        records.border().cross(guest, passage, out + chance.between(10L, 900L));
        records.border().cross(guest, passage.back(), back + chance.between(10L, 900L));
        if (guest.isBanked()) {
          long paid = Math.max(Period.START, out - 5 * Period.DAY);
          transfer(guest, operator, 18_000, paid, "TOUR");
        }
      }
    }
  }

  /** Someone who seeks help for a shop or a household, once or twice. */
  void smallEmployer(Person person) {
    for (int i = chance.between(1, 2); i > 0; i--) {
      advertise(person, person.name().given());
    }
    Person caller = stage.anyone(chance);
    if (!caller.equals(person)) {
      records.calls().call(Line.of(caller), Line.of(person), Period.moment(chance));
    }
  }

  private void advertise(Person poster, String signature) {
    String trade = chance.pick(TRADES);
    String text =
        "We look for a "
            + trade
            + ". Written contract, usual hours, pay by law. Call "
            + poster.phone().value();
    Offer offer = new Offer("Wanted: " + trade, text, poster.city(), poster.country());
    records.advertisements().post(poster, signature, offer, Period.moment(chance));
  }
}

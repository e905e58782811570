package org.redthread.datasets.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.population.Network;
import org.redthread.datasets.population.Period;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.Role;
import org.redthread.datasets.random.Chance;
import org.redthread.datasets.record.AdvertisementRecords.Offer;
import org.redthread.datasets.record.BorderRecords.Passage;
import org.redthread.datasets.record.Line;
import org.redthread.datasets.record.Records;

/** Advertisements, answers, bookings and the ride over the border. */
final class Recruitment {
  private static final List<String> TITLES =
      List.of(
          "Customer service abroad, 1,200 USD",
          "แอดมินออนไลน์ ที่พักฟรี",
          "Việc nhẹ lương cao, bao vé",
          "Online marketing, free ticket",
          "Typing job, no experience",
          "客服 包吃住 月薪一万");
  private static final List<String> SIGNATURES =
      List.of("HR Anna", "Agency Online", "Admin Joy", "Mr. Lin", "Career Plus", "P' Fah");

  private final Stage stage;
  private final Records records;
  private final Network network;
  private final Chance chance;
  private final List<Person> turned;
  private long turnedFrom = Long.MAX_VALUE;

  Recruitment(Stage stage, Network network) {
    this.stage = stage;
    this.records = stage.records();
    this.network = network;
    this.chance = stage.chance("recruitment " + network.id());
    List<Person> victims = network.having(Role.VICTIM);
    this.turned = network.having(Role.RECRUITER).stream().filter(victims::contains).toList();
  }

  /** {@return how each victim came in, in the order of time} */
  List<Lured> tell() {
    List<Person> recruiters = network.having(Role.RECRUITER);
    List<Person> victims = network.having(Role.VICTIM);
    for (Person recruiter : recruiters) {
      if (!turned.contains(recruiter)) {
        advertise(recruiter, network.start());
      }
    }
    List<Lured> lured = new ArrayList<>();
    long luring = (network.end() - network.start()) * 6 / 10;
    int next = 0;
    while (next < victims.size()) {
      int group = Math.min(chance.between(1, 4), victims.size() - next);
      long answered = network.start() + luring * (next + 1) / (victims.size() + 1);
      lured.addAll(group(victims.subList(next, next + group), recruiters, answered));
      next += group;
    }
    turned.forEach(person -> advertise(person, turnedFrom));
    return lured;
  }

  private void advertise(Person recruiter, long from) {
    for (int i = chance.between(3, 9); i > 0; i--) {
      String home = chance.pick(network.homes());
      String text =
          "Housing, food and flight are paid. Start at once. Write or call "
              + recruiter.phone().value();
      Offer offer =
          new Offer(chance.pick(TITLES), text, stage.maker().household(home).city(), home);
      long at = chance.between(from, Math.max(from, network.end() - 60 * Period.DAY));
      records.advertisements().post(recruiter, chance.pick(SIGNATURES), offer, at);
    }
  }

  private List<Lured> group(List<Person> victims, List<Person> recruiters, long answered) {
    Person facilitator = chance.pick(network.having(Role.FACILITATOR));
    Person transporter = chance.pick(network.having(Role.TRANSPORTER));
    long crossing = answered + chance.between(8L, 20L) * Period.DAY;
    String booking = records.border().booking();
    List<Lured> lured = new ArrayList<>();
    for (Person victim : victims) {
      long at = Period.waking(answered + chance.between(0L, 5L) * Period.DAY, chance);
      Person recruiter = recruiterOf(recruiters, at);
      answer(victim, recruiter, at);
      arrange(victim, recruiter, facilitator, transporter, booking, at + Period.DAY);
      Network.WorkLine line = Objects.requireNonNull(network.lines().get(victim));
      lured.add(new Lured(victim, recruiter, facilitator, transporter, line, at, crossing));
    }
    ride(victims, transporter, booking, crossing);
    if (victims.stream().anyMatch(turned::contains)) {
      turnedFrom = crossing + 20 * Period.DAY;
    }
    return lured;
  }

  /** One who was lured can lure only later. */
  private Person recruiterOf(List<Person> recruiters, long at) {
    Person picked = chance.pick(recruiters);
    return turned.contains(picked) && at < turnedFrom ? recruiters.get(0) : picked;
  }

  private void answer(Person victim, Person recruiter, long at) {
    Line asker = Line.of(victim);
    Line agent = Line.of(recruiter);
    for (int i = chance.between(1, 3); i > 0; i--) {
      records.calls().call(asker, agent, at + i * 5000L, chance.between(40, 900));
    }
    records
        .chats()
        .message(asker, agent, at, stage.texts().write("ask", victim.country(), "", chance));
    records
        .chats()
        .message(
            agent,
            asker,
            at + chance.between(60L, 3600L),
            stage.texts().write("lure", victim.country(), recruiter.phone().value(), chance));
  }

  private void arrange(
      Person victim,
      Person recruiter,
      Person facilitator,
      Person transporter,
      String booking,
      long at) {
    records.calls().call(Line.of(recruiter), Line.of(facilitator), at);
    records.calls().call(Line.of(facilitator), Line.of(transporter), at + 3600);
    records
        .chats()
        .message(
            Line.of(facilitator),
            Line.of(victim),
            at + 7200,
            stage.texts().write("travel", victim.country(), booking, chance));
  }

  private void ride(List<Person> victims, Person transporter, String booking, long crossing) {
    Identifier plate = network.plates().get(transporter);
    Passage drive = records.border().passageTo(network.place(), network.country(), plate, booking);
    for (Person victim : victims) {
      if (!victim.country().equals("TH")) {
        Passage flight = records.border().passage(victim.country(), "TH", null, booking);
        records.border().cross(victim, flight, crossing - chance.between(6L, 40L) * Period.HOUR);
      }
      records.border().cross(victim, drive, crossing + chance.between(0L, 600L));
      if (chance.percent(60)) {
        records.calls().call(Line.of(transporter), Line.of(victim), crossing - Period.HOUR);
      }
    }
    records.border().cross(transporter, drive, crossing);
    long back = crossing + chance.between(3L, 30L) * Period.HOUR;
    Passage alone =
        records.border().passageTo(network.place(), network.country(), plate, null).back();
    records.border().cross(transporter, alone, back);
  }
}

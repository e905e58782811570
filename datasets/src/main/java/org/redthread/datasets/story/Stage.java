package org.redthread.datasets.story;

import java.util.List;
import org.redthread.datasets.identifier.IdentifierMint;
import org.redthread.datasets.population.Census;
import org.redthread.datasets.population.Network;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.PersonMaker;
import org.redthread.datasets.random.Chance;
import org.redthread.datasets.record.Records;

/**
 * All that a story can use.
 *
 * @param networks the planted networks
 * @param households the ordinary population
 */
record Stage(
    long seed,
    IdentifierMint mint,
    Census census,
    PersonMaker maker,
    Records records,
    Hubs hubs,
    Texts texts,
    List<Network> networks,
    List<List<Person>> households) {

  /** {@return a stream of chance for one story} */
  Chance chance(String purpose) {
    return Chance.of(seed, purpose);
  }

  /** {@return someone of the ordinary population who keeps an account} */
  Person anyCustomer(Chance chance) {
    Person person = anyone(chance);
    while (!person.isBanked()) {
      person = anyone(chance);
    }
    return person;
  }

  /** {@return someone of the ordinary population, most often of that country} */
  Person compatriot(String country, Chance chance) {
    Person person = anyone(chance);
    for (int i = 0; i < 12 && !person.country().equals(country); i++) {
      person = anyone(chance);
    }
    return person;
  }

  /** {@return someone of the ordinary population} */
  Person anyone(Chance chance) {
    return chance.pick(chance.pick(households));
  }
}

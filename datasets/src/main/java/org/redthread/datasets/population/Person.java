package org.redthread.datasets.population;

import java.time.LocalDate;
import org.redthread.datasets.identifier.Identifier;

/**
 * An invented person.
 *
 * @param number place in the population, in the order of making; truth files use another, random
 *     number
 * @param country ISO 3166, citizenship
 * @param sex {@code F} or {@code M}
 */
public record Person(
    int number,
    PersonName name,
    String country,
    String city,
    String address,
    LocalDate born,
    String sex,
    Belongings belongings) {

  public Identifier phone() {
    return belongings.phone();
  }

  public Identifier account() {
    return belongings.account();
  }

  public Identifier handle() {
    return belongings.handle();
  }

  public Identifier document() {
    return belongings.document();
  }

  public Identifier device() {
    return belongings.device();
  }

  /** {@return whether the person keeps an account, as about a third do} */
  public boolean isBanked() {
    return number % 3 == 0;
  }

  /** {@return whether the person writes messages, as about a third do} */
  public boolean isOnline() {
    return number % 10 < 3;
  }

  /** {@return whether the operator knows the person's handset} */
  public boolean hasKnownDevice() {
    return number % 10 < 2;
  }

  /** {@return whether the person has a mailbox that others know} */
  public boolean writesEmail() {
    return number % 5 == 0;
  }
}

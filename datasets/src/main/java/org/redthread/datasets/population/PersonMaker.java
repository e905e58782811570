package org.redthread.datasets.population;

import java.time.LocalDate;
import java.util.List;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.identifier.IdentifierMint;
import org.redthread.datasets.random.Chance;

/** Invents people and enters them in the census. */
public final class PersonMaker {
  private static final LocalDate YOUNGEST_BASE = LocalDate.of(2007, 12, 31);
  private static final List<String> STREETS =
      List.of(
          "Market Road", "Temple Lane", "River Road", "Station Road", "Soi 7", "Soi 12", "Hill");

  /** What a household has in common. */
  public record Household(String country, String city, String address, int family) {}

  private final NameBook names = new NameBook();
  private final Gazetteer gazetteer;
  private final IdentifierMint mint;
  private final Census census;
  private final Chance chance;

  public PersonMaker(Gazetteer gazetteer, IdentifierMint mint, Census census, Chance chance) {
    this.gazetteer = gazetteer;
    this.mint = mint;
    this.census = census;
    this.chance = chance;
  }

  /** {@return a household somewhere in that country} */
  public Household household(String country) {
    String city = gazetteer.city(country, chance);
    String address = chance.between(1, 980) + " " + chance.pick(STREETS) + ", " + city;
    return new Household(country, city, address, names.drawFamily(country, chance));
  }

  /**
   * {@return a new adult of the household}
   *
   * @param service where the person's online account is
   */
  public Person member(Household household, String service, int leastAge, int mostAge) {
    String country = household.country();
    String sex = chance.percent(50) ? "F" : "M";
    PersonName name = names.name(country, sex, household.family(), chance);
    int days = chance.between((leastAge - 18) * 365, (mostAge - 18) * 365);
    Belongings belongings =
        new Belongings(
            mint.phone(country),
            mint.account(Bank.codeFor(country)),
            mint.handle(service, name.given()),
            mint.email(name.full()),
            document(country),
            mint.imei());
    Person person =
        new Person(
            census.size(),
            name,
            country,
            household.city(),
            household.address(),
            YOUNGEST_BASE.minusDays(days),
            sex,
            belongings);
    census.add(person);
    return person;
  }

  /** {@return someone who lives alone, for all we know} */
  public Person loner(String country, String service, int leastAge, int mostAge) {
    return member(household(country), service, leastAge, mostAge);
  }

  private Identifier document(String country) {
    return chance.percent(70) ? mint.passport(country) : mint.nationalCard(country);
  }
}

package org.redthread.datasets.identifier;

import java.util.List;
import org.redthread.datasets.random.Chance;

/**
 * Mobile numbering of the countries in the seizure: enough to invent numbers of a valid form.
 *
 * <p>Source: the national plans as published through the ITU. A number of a valid form may exist by
 * accident; none is meant, and none must ever be called.
 */
// The list is immutable; the checker knows only its type.
@SuppressWarnings("ImmutableEnumChecker")
public enum PhonePlan {
  TH("66", "0", 9, "81", "82", "84", "85", "86", "87", "89", "91", "92", "95", "97", "98", "63"),
  KH("855", "0", 8, "10", "11", "12", "15", "16", "17", "92", "93"),
  MM("95", "0", 10, "9941", "9951", "9961", "9971", "9975", "9979"),
  LA("856", "0", 10, "2052", "2055", "2056", "2077", "2091", "2099"),
  VN("84", "0", 9, "90", "91", "93", "94", "96", "97", "98"),
  PH("63", "0", 10, "917", "918", "919", "920", "927", "939"),
  MY("60", "0", 9, "12", "13", "16", "17", "19"),
  ID("62", "0", 11, "812", "813", "821", "852", "857"),
  CN("86", "", 11, "135", "137", "138", "150", "186"),
  US("1", "", 10, "602", "720", "813", "614"),
  GB("44", "0", 10, "7400", "7500", "7780"),
  AU("61", "0", 9, "412", "413", "421", "432"),
  SG("65", "", 8, "81", "82", "91", "96"),
  JP("81", "0", 10, "80", "90");

  private final String callingCode;
  private final String trunk;
  private final int length;
  private final List<String> prefixes;

  PhonePlan(String callingCode, String trunk, int length, String... prefixes) {
    this.callingCode = callingCode;
    this.trunk = trunk;
    this.length = length;
    this.prefixes = List.of(prefixes);
  }

  /** {@return the plan of an ISO 3166 country code} */
  public static PhonePlan of(String country) {
    return valueOf(country);
  }

  /** {@return the country calling code, without a plus} */
  public String callingCode() {
    return callingCode;
  }

  /** {@return what is dialled before a national number inside the country} */
  public String trunk() {
    return trunk;
  }

  /** {@return a national significant number that the plan allows, drawn at random} */
  String draw(Chance chance) {
    String prefix = chance.pick(prefixes);
    // A subscriber part that starts with 0 or 1 is not allowed everywhere.
    return prefix + chance.between(2, 9) + chance.digits(length - prefix.length() - 1);
  }
}

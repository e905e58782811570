package org.redthread.datasets.population;

/**
 * A name in Latin letters and as written at home; the two are equal where Latin is official.
 *
 * @param given given names
 * @param family family name, or the last part of a name in a country without family names
 * @param nativeFull the whole name in its own script and order
 */
public record PersonName(String given, String family, String nativeFull) {
  /** {@return given name first} */
  public String full() {
    return given + " " + family;
  }
}

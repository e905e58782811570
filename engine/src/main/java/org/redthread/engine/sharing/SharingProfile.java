package org.redthread.engine.sharing;

/**
 * How much of the people in a package the partner is given. The facade decides who may ask for
 * which; this package does what it is told.
 */
public enum SharingProfile {
  /**
   * The default. Victims, witnesses and everything that leads to them stand under a pseudonym that
   * holds within one package only: no name, no documents, no contact values, no free text, no row
   * numbers, no single events; a birth date becomes a decade. The role claimed, the links, their
   * counts, times and sums stay. Texts of others that tell a protected value are withheld.
   */
  PSEUDONYMISED,
  /**
   * Everything that the marking allows, protected people by name: only for callers whom the facade
   * allows it. What comes masked stays masked.
   */
  FULL
}

package org.redthread.engine.identifier;

import java.util.Locale;

/**
 * What the exhibit knows about a value beside its text. Nothing is checked here, since both parts
 * may come from a column of the exhibit: a normaliser that needs one refuses what it can't use.
 *
 * @param region ISO 3166-1 alpha-2 code of the country whose local formats are meant, or empty
 * @param qualifier the bank code, service, chain or document type, by the kind; or empty
 */
public record IdentifierHint(String region, String qualifier) {
  private static final IdentifierHint NONE = new IdentifierHint("", "");

  /** Takes surrounding space away and writes the region in upper case. */
  public IdentifierHint {
    region = region.strip().toUpperCase(Locale.ROOT);
    qualifier = qualifier.strip();
  }

  /** {@return the hint that says nothing} */
  public static IdentifierHint none() {
    return NONE;
  }

  /** {@return a hint of a country alone} */
  public static IdentifierHint ofRegion(String region) {
    return new IdentifierHint(region, "");
  }

  /** {@return a hint of a bank, service, chain or document type alone} */
  public static IdentifierHint ofQualifier(String qualifier) {
    return new IdentifierHint("", qualifier);
  }
}

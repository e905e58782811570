package org.redthread.engine.model;

/**
 * A canonical value of a kind. Two identifiers are the same thing in the world exactly when they
 * are equal. Built by the classes of {@code engine.identifier}, which check and normalise.
 *
 * @param kind what the value is
 * @param value the canonical form, never blank
 */
public record Identifier(IdentifierKind kind, String value) implements Comparable<Identifier> {
  public Identifier {
    if (value.isBlank()) {
      throw new IllegalArgumentException("identifier value is blank");
    }
  }

  @Override
  public int compareTo(Identifier other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : value.compareTo(other.value);
  }
}

package org.redthread.engine.identifier;

import org.redthread.engine.model.Identifier;

/** What became of a text: a canonical identifier, or the reason why it is none. Immutable. */
public sealed interface Normalised {

  /**
   * The text is an identifier.
   *
   * @param identifier its kind and canonical value
   */
  record Accepted(Identifier identifier) implements Normalised {}

  /**
   * The text is not an identifier.
   *
   * @param reason a stable code
   * @param message what would be accepted, for the user; it never repeats the text
   */
  record Refused(Refusal reason, String message) implements Normalised {}
}

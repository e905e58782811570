package org.redthread.engine.access;

import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * Why a caller reads personal data, in the caller's own words, or {@link #NONE}. It is written to
 * the audit as it is, so it should name a case and a reason, not a person.
 *
 * @param text 1 to {@link #LIMIT} characters in one line, without blanks at either end and with at
 *     least one letter or digit; empty only in {@link #NONE}
 */
public record Purpose(String text) {
  /** The most characters (code points) a purpose may have. */
  public static final int LIMIT = 500;

  /** No purpose was given. */
  public static final Purpose NONE = new Purpose("");

  /** Throws {@code INVALID_PARAMETER} for a text that is not as described. */
  public Purpose {
    PlainText.require(text, "purpose", LIMIT);
    if (!text.equals(text.strip())) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "purpose", "must not begin or end with blanks");
    }
    if (!text.isEmpty() && text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "purpose", "must say in words why the data is read");
    }
  }

  /**
   * {@return the purpose with this text, blanks at either end taken off} Throws {@code
   * INVALID_PARAMETER} for a blank text: a caller without a purpose uses {@link #NONE}.
   */
  public static Purpose of(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "purpose", "must say in words why the data is read");
    }
    return new Purpose(stripped);
  }

  /** {@return whether there is one} */
  public boolean isGiven() {
    return !text.isEmpty();
  }
}

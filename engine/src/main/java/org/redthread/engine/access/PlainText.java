package org.redthread.engine.access;

import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * The check of short texts that people type and that end up in files and on screens: one line, no
 * control characters. Bidirectional controls are refused with them, since they make a text read
 * otherwise than it is stored (Unicode Technical Report 36, section 2.5.2). Joiners and zero-width
 * spaces stay allowed: Khmer, Burmese and Thai texts use them.
 */
public final class PlainText {
  private PlainText() {}

  /**
   * {@return the text, unchanged} Throws {@code INVALID_PARAMETER} for a text with more than {@code
   * limit} code points or with a character that does not belong in one line of text.
   */
  public static String require(String text, String field, int limit) {
    if (text.codePointCount(0, text.length()) > limit) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, field, "must have at most " + limit + " characters");
    }
    if (!isPlain(text)) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, field, "must be one line without control characters");
    }
    return text;
  }

  /** {@return whether every character belongs in one line of text; true for the empty text} */
  public static boolean isPlain(String text) {
    return text.codePoints().allMatch(PlainText::isPlain);
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> !isBidirectionalControl(codePoint);
    };
  }

  private static boolean isBidirectionalControl(int codePoint) {
    return codePoint == 0x061C
        || codePoint == 0x200E
        || codePoint == 0x200F
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}

package org.redthread.engine.sharing;

/**
 * Texts that every format can hold: the characters of XML 1.0 section 2.2 without C1 controls,
 * carriage returns (which XML readers change) and half surrogate pairs. Pure functions.
 */
final class SafeText {
  private SafeText() {}

  /** {@return the text without the characters that a format can't hold} */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(SafeText::isSafe).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** {@return the name on one line; {@code unnamed} where nothing is left} */
  static String cleanName(String name) {
    String clean = clean(name).replace('\n', ' ').replace('\t', ' ').strip();
    return clean.isEmpty() ? "unnamed" : clean;
  }

  private static boolean isSafe(int point) {
    boolean isSurrogate = point >= 0xD800 && point <= 0xDFFF;
    boolean isNoncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    return point == '\n'
        || point == '\t'
        || (!isSurrogate && !isNoncharacter && !Character.isISOControl(point));
  }
}

package org.redthread.server.command;

/**
 * Text as a terminal shows it. Stateless.
 *
 * <p>Widths follow Unicode Standard Annex #11: wide and full-width characters take two columns,
 * marks that stand above or below another (Thai vowels and tones) take none.
 */
final class DisplayText {
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}
  };

  private DisplayText() {}

  /**
   * {@return text of an exhibit in one line without anything that steers a terminal} Seized text
   * may hold escape sequences that rewrite the screen, or marks that turn the direction of reading.
   */
  static String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              int type = Character.getType(point);
              boolean steers =
                  type == Character.CONTROL
                      || type == Character.SURROGATE
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR
                      || (type == Character.FORMAT && point != 0x200C && point != 0x200D);
              safe.appendCodePoint(steers ? ' ' : point);
            });
    return safe.toString().strip();
  }

  /** {@return how many columns the text takes} */
  static int width(String text) {
    return text.codePoints().map(DisplayText::width).sum();
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (point >= range[0] && point <= range[1]) {
        return 2;
      }
    }
    return 1;
  }

  /** {@return the text cut to a width, with an ellipsis where something was cut} */
  static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int taken = 0;
    for (int index = 0; index < text.length(); ) {
      int point = text.codePointAt(index);
      if (taken + width(point) > columns - 1) {
        break;
      }
      kept.appendCodePoint(point);
      taken += width(point);
      index += Character.charCount(point);
    }
    return kept.append('…').toString();
  }

  /** {@return the text with blanks after it up to a width} */
  static String left(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** {@return the text with blanks before it up to a width} */
  static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))) + text;
  }
}

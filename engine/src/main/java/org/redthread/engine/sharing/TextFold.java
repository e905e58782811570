package org.redthread.engine.sharing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The forms in which texts are compared when one is searched for in another. All start from
 * Unicode's compatibility decomposition (UAX 15, NFKD) in lower case without combining marks, and
 * give digits of every script as ASCII. Pure functions.
 */
final class TextFold {
  private static final Pattern SPACE = Pattern.compile(" ");

  private TextFold() {}

  /** {@return letters and digits only: {@code +66 81-234} and {@code 6681234} are the same} */
  static String compact(String text) {
    return fold(text, false).replace(" ", "");
  }

  /** {@return the words, split at everything that is no letter and no digit} */
  static List<String> words(String text) {
    String spaced = fold(text, false).strip();
    return spaced.isEmpty() ? List.of() : List.of(SPACE.split(spaced));
  }

  /** {@return the whole with its signs, for texts that have no letters or are compared whole} */
  static String plain(String text) {
    return fold(text, true).strip();
  }

  /** {@return the digits, as ASCII} */
  static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .map(point -> Character.digit(point, 10))
        .filter(digit -> digit >= 0)
        .forEach(digits::append);
    return digits.toString();
  }

  private static String fold(String text, boolean keepsSigns) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length());
    decomposed.codePoints().forEach(point -> append(folded, point, keepsSigns));
    return folded.toString();
  }

  private static void append(StringBuilder folded, int point, boolean keepsSigns) {
    int type = Character.getType(point);
    if (Character.isLetter(point)) {
      folded.appendCodePoint(point);
    } else if (Character.digit(point, 10) >= 0) {
      folded.append(Character.digit(point, 10));
    } else if (isInvisible(type) || (type == Character.CONTROL && !isBlank(point))) {
      return;
    } else if (keepsSigns && !isBlank(point)) {
      folded.appendCodePoint(point);
    } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isInvisible(int type) {
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }
}

package org.redthread.engine.identifier;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.redthread.engine.identifier.Normalised.Accepted;
import org.redthread.engine.identifier.Normalised.Refused;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;

/**
 * The one gate that text of an exhibit passes before any kind looks at it, so that every kind
 * treats invisible characters, foreign digits, length and control characters alike.
 *
 * <p>Invisible characters (zero width, direction marks, variation selectors, soft hyphens: Unicode
 * Default_Ignorable_Code_Point and category Cf) are removed, because handsets put them around
 * numbers. Compatibility forms such as full-width letters become plain (Unicode NFKC, UAX 15),
 * decimal digits of any script become ASCII digits, runs of white space become one space.
 * Thread-safe.
 */
final class RawText {
  /** No identifier is longer; a longer text is a note in the wrong column. */
  static final int MAX_LENGTH = 200;

  private static final int MAX_ROUNDS = 8;
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private RawText() {}

  /** Cleans {@code raw} and gives it to {@code reader}, unless it can't be an identifier at all. */
  static Normalised read(String raw, Function<String, Normalised> reader) {
    if (raw.length() > MAX_LENGTH) {
      return refused(
          Refusal.TOO_LONG, "at most " + MAX_LENGTH + " characters are read as one value");
    }
    String text = clean(raw);
    if (text.isEmpty()) {
      return refused(Refusal.EMPTY, "a value is expected, and there is none");
    }
    if (!isPrintable(text)) {
      return refused(
          Refusal.UNPRINTABLE, "only printable characters are accepted, in a correct encoding");
    }
    return reader.apply(text);
  }

  /** {@return {@code raw} in the plain form that the class comment describes} */
  static String clean(String raw) {
    if (isPlainAscii(raw)) {
      return raw.strip();
    }
    return untilStable(raw, text -> plain(NFKC.normalize(plain(text))));
  }

  /**
   * Applies {@code step} until nothing changes any more. Removing and re-casing characters can make
   * new compositions, and a canonical value has to be one that a second reading leaves alone.
   */
  static String untilStable(String text, UnaryOperator<String> step) {
    String current = text;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      String next = step.apply(current);
      if (next.equals(current)) {
        return next;
      }
      current = next;
    }
    return current;
  }

  static Normalised refused(Refusal reason, String message) {
    return new Refused(reason, message);
  }

  static Normalised accepted(IdentifierKind kind, String value) {
    return new Accepted(new Identifier(kind, value));
  }

  private static boolean isPlainAscii(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char each = raw.charAt(i);
      if (each < ' ' || each > '~' || (each == ' ' && i > 0 && raw.charAt(i - 1) == ' ')) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isSpace(codePoint)) {
        gap = true;
      } else if (!isInvisible(codePoint)) {
        if (gap && !plain.isEmpty()) {
          plain.append(' ');
        }
        gap = false;
        int digit = Character.digit(codePoint, 10);
        plain.appendCodePoint(digit < 0 ? codePoint : '0' + digit);
      }
    }
    return plain.toString();
  }

  private static boolean isSpace(int codePoint) {
    return UCharacter.isUWhiteSpace(codePoint);
  }

  private static boolean isInvisible(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  private static boolean isPrintable(String text) {
    return text.codePoints().allMatch(RawText::isPrintable);
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }
}

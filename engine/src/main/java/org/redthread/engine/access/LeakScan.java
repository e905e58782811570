package org.redthread.engine.access;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Identifier;

/**
 * Finds the names and numbers of protected entities in texts that belong to others: the second line
 * of defence behind masking by name of field. A text leaks when it contains
 *
 * <ul>
 *   <li>a protected caption, identifier value or value of a property whose name speaks of a name,
 *       compared after compatibility composition (Unicode NFKC), in lower case, with runs of blanks
 *       as one and without zero-width characters; or
 *   <li>the last eight digits of a protected identifier that has seven or more, compared digit by
 *       digit in any script whatever stands between: {@code +66 81 234-5678} as {@code 0812345678}.
 * </ul>
 *
 * <p>Very short names are not looked for, and parts of names and other spellings are not found: it
 * lowers a risk and does not end it. The cost is linear in the text. Immutable; thread-safe.
 */
final class LeakScan {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_OTHER_SCRIPT = 3;
  private static final int SHORTEST_IDEOGRAPHIC = 2;
  private static final int FEWEST_DIGITS = 7;
  private static final int LAST_DIGITS = 8;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

  private final Map<Integer, List<String>> texts = new HashMap<>();
  private final Map<Integer, List<String>> numbers = new HashMap<>();

  /** What to look for: all that these protected entities are known by. */
  LeakScan(Collection<Entity> protectedEntities) {
    for (Entity entity : protectedEntities) {
      addText(entity.caption());
      for (Identifier identifier : entity.identifiers()) {
        addText(identifier.value());
        addNumber(identifier.value());
      }
      entity.properties().forEach(this::addNamed);
    }
  }

  /** {@return whether the text tells something that a protected entity is known by} */
  boolean leaks(String text) {
    if (texts.isEmpty() && numbers.isEmpty()) {
      return false;
    }
    return contains(texts, fold(text)) || contains(numbers, digits(text));
  }

  private void addNamed(String property, Object value) {
    String name = property.toLowerCase(Locale.ROOT);
    if (value instanceof String text && (name.contains("name") || name.contains("alias"))) {
      addText(text);
    }
  }

  private void addText(String text) {
    String folded = fold(text).strip();
    if (folded.codePointCount(0, folded.length()) >= shortest(folded)) {
      add(texts, folded);
    }
  }

  private void addNumber(String text) {
    String digits = digits(text);
    if (digits.length() >= FEWEST_DIGITS) {
      add(numbers, digits.substring(Math.max(0, digits.length() - LAST_DIGITS)));
    }
  }

  private static int shortest(String folded) {
    if (folded.codePoints().anyMatch(Character::isIdeographic)) {
      return SHORTEST_IDEOGRAPHIC;
    }
    boolean isAscii = folded.codePoints().allMatch(each -> each < 0x80);
    return isAscii ? SHORTEST : SHORTEST_OTHER_SCRIPT;
  }

  private static void add(Map<Integer, List<String>> index, String value) {
    if (value.length() >= 2) {
      index.computeIfAbsent(start(value, 0), key -> new ArrayList<>()).add(value);
    }
  }

  private static boolean contains(Map<Integer, List<String>> index, String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      for (String each : index.getOrDefault(start(text, i), List.of())) {
        if (text.startsWith(each, i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int start(String text, int at) {
    return (text.charAt(at) << 16) | text.charAt(at + 1);
  }

  private static String fold(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BLANKS.matcher(INVISIBLE.matcher(composed).replaceAll("")).replaceAll(" ");
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .map(each -> Character.digit(each, 10))
        .filter(digit -> digit >= 0)
        .forEach(digits::append);
    return digits.toString();
  }
}

package org.redthread.engine.sharing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that must not stand in a package, in a form that finds it in any text. A value is
 * looked for
 *
 * <ul>
 *   <li>inside the letters and digits of a text, where it is long enough not to stand in other
 *       words by chance: five characters of ASCII, three of other scripts, two ideographs;
 *   <li>as whole words, where it is shorter;
 *   <li>as the whole text, where it is a single character or has no letters and digits.
 * </ul>
 *
 * Threads may share it once it is filled.
 */
final class ProtectedValues {
  private static final int SHORTEST_ASCII = 5;
  private static final int SHORTEST_OTHER = 3;
  private static final int SHORTEST_IDEOGRAPHIC = 2;
  private static final int MOST_WORDS = 4;

  private final PrefixTree inside = new PrefixTree();
  private final Set<String> words = new HashSet<>();
  private final Set<String> whole = new HashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> nameParts = new HashSet<>();

  /** Looks for a value in every way that its length allows. */
  void add(String value) {
    addWhole(value);
    addInside(value, shortest(TextFold.compact(value)));
  }

  /** Looks for a value only as a whole text. */
  void addWhole(String value) {
    String plain = TextFold.plain(value);
    if (!plain.isEmpty()) {
      whole.add(plain);
    }
  }

  /** Looks for a part of a name where people write freely. */
  void addNamePart(String part) {
    nameParts.add(part);
  }

  /** Looks for an id, also as a part of a longer token. */
  void addId(String id) {
    if (!id.isEmpty()) {
      ids.add(id);
    }
  }

  private void addInside(String value, int shortest) {
    String compact = TextFold.compact(value);
    if (compact.length() >= shortest) {
      inside.add(compact);
    } else if (compact.length() > 1) {
      words.add(String.join(" ", TextFold.words(value)));
    }
  }

  /** {@return whether nothing is looked for} */
  boolean isEmpty() {
    return whole.isEmpty() && inside.isEmpty() && words.isEmpty() && ids.isEmpty();
  }

  /** {@return whether this is an id that must not leave} */
  boolean isProtectedId(String token) {
    return ids.contains(token);
  }

  /** {@return whether the text tells a protected value} */
  boolean isToldBy(String text) {
    if (isEmpty() || text.isEmpty()) {
      return false;
    }
    return ids.contains(text)
        || whole.contains(TextFold.plain(text))
        || inside.isAnyInside(TextFold.compact(text))
        || hasWords(TextFold.words(text));
  }

  /** {@return whether a free text tells a protected value or mentions a part of such a name} */
  boolean isMentionedBy(String text) {
    return isToldBy(text) || TextFold.words(text).stream().anyMatch(nameParts::contains);
  }

  private boolean hasWords(List<String> text) {
    for (int from = 0; from < text.size() && !words.isEmpty(); from++) {
      StringBuilder run = new StringBuilder();
      for (int to = from; to < Math.min(text.size(), from + MOST_WORDS); to++) {
        run.append(run.isEmpty() ? "" : " ").append(text.get(to));
        if (words.contains(run.toString())) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@return from how many characters a folded value is looked for inside other words} */
  static int shortest(String compact) {
    if (compact.codePoints().anyMatch(Character::isIdeographic)) {
      return SHORTEST_IDEOGRAPHIC;
    }
    return compact.chars().allMatch(each -> each < 0x80) ? SHORTEST_ASCII : SHORTEST_OTHER;
  }
}

package org.redthread.engine.resolve;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares names of people across scripts, spellings and orders of their parts. Both names are
 * brought to lower-case Latin letters without marks (ICU's transforms {@code Any-Latin} and {@code
 * Latin-ASCII}, which follow Unicode CLDR), cut into words and sorted. They are similar when they
 * are then the same, or when their Jaro-Winkler similarity (Winkler, String Comparator Metrics and
 * Enhanced Decision Rules in the Fellegi-Sunter Model, 1990) is at least {@link #THRESHOLD} and
 * every word of up to three letters of the name with fewer words is also in the other: in short
 * words one letter makes another name. One thread; remembers what it folded.
 */
final class NameComparison {
  /** The least Jaro-Winkler similarity of two names of one person. */
  static final double THRESHOLD = 0.92;

  private static final int SHORT_WORD = 3;
  private static final int PREFIX = 4;
  private static final double PREFIX_WEIGHT = 0.1;

  private final Transliterator latin =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Lower");
  private final Map<String, String> folded = new HashMap<>();

  /** {@return the words of a name in lower-case Latin letters, sorted; empty where it has none} */
  String fold(String name) {
    return folded.computeIfAbsent(name, this::foldAnew);
  }

  private String foldAnew(String name) {
    boolean isPlain = name.chars().allMatch(character -> character < 128);
    String text = isPlain ? name.toLowerCase(Locale.ROOT) : latin.transliterate(name);
    String[] words = text.split("[^a-z0-9]+");
    Arrays.sort(words);
    return String.join(" ", words).strip();
  }

  /** {@return whether two folded names are similar; a name without letters is similar to none} */
  boolean areSimilar(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    return left.equals(right)
        || (similarity(left, right) >= THRESHOLD && shareShortWords(left, right));
  }

  private static boolean shareShortWords(String left, String right) {
    List<String> one = List.of(left.split(" "));
    List<String> other = List.of(right.split(" "));
    List<String> fewer = one.size() <= other.size() ? one : other;
    List<String> more = one.size() <= other.size() ? other : one;
    return fewer.stream().filter(word -> word.length() <= SHORT_WORD).allMatch(more::contains);
  }

  /** {@return the Jaro-Winkler similarity of two texts, 0..1} */
  static double similarity(String left, String right) {
    double jaro = jaro(left, right);
    int prefix = 0;
    int most = Math.min(PREFIX, Math.min(left.length(), right.length()));
    while (prefix < most && left.charAt(prefix) == right.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  private static double jaro(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.equals(right) ? 1 : 0;
    }
    int window = Math.max(0, Math.max(left.length(), right.length()) / 2 - 1);
    boolean[] matchedLeft = new boolean[left.length()];
    boolean[] matchedRight = new boolean[right.length()];
    int matches = 0;
    for (int index = 0; index < left.length(); index++) {
      int end = Math.min(right.length(), index + window + 1);
      for (int other = Math.max(0, index - window); other < end; other++) {
        if (!matchedRight[other] && left.charAt(index) == right.charAt(other)) {
          matchedLeft[index] = true;
          matchedRight[other] = true;
          matches++;
          break;
        }
      }
    }
    if (matches == 0) {
      return 0;
    }
    double swaps = outOfOrder(left, matchedLeft, right, matchedRight) / 2.0;
    double found = matches;
    return (found / left.length() + found / right.length() + (found - swaps) / found) / 3;
  }

  private static int outOfOrder(
      String left, boolean[] matchedLeft, String right, boolean[] matchedRight) {
    int different = 0;
    int other = 0;
    for (int index = 0; index < left.length(); index++) {
      if (matchedLeft[index]) {
        while (!matchedRight[other]) {
          other++;
        }
        if (left.charAt(index) != right.charAt(other)) {
          different++;
        }
        other++;
      }
    }
    return different;
  }
}

package org.redthread.engine.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what a user typed into a query of the full-text index. Only letters, digits and marks of
 * the text go into it, in lower case, so that no operator of Lucene's classic query syntax (package
 * {@code org.apache.lucene.queryparser.classic}) can come from outside.
 *
 * <p>All words must match. A word matches a word of the caption that is the same, that begins with
 * it, or, from four letters on, that is one edit away (Damerau: one letter added, dropped, changed,
 * or two neighbours swapped). The same word weighs more than a beginning, and the whole text as a
 * phrase weighs most. Stateless.
 */
final class CaptionQuery {
  /** How many characters of a search text are allowed. */
  static final int MAX_CHARACTERS = 200;

  /** How many words of a search text count. */
  static final int MAX_WORDS = 10;

  private static final int FUZZY_FROM = 4;
  // One word as Unicode Standard Annex 29 has it: an apostrophe or a dot between letters belongs
  // to the word, because the index keeps it in its terms too.
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_]+(?:['\u2019.][\\p{L}\\p{M}\\p{Nd}_]+)*");

  private CaptionQuery() {}

  /** {@return the words of a text in lower case, at most {@link #MAX_WORDS}} */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find() && words.size() < MAX_WORDS) {
      words.add(matcher.group());
    }
    return words;
  }

  /** {@return the query for these words, of which there is at least one} */
  static String of(List<String> words) {
    StringBuilder query = new StringBuilder();
    for (String word : words) {
      query.append("+(\"").append(word).append("\"^4 ").append(word).append("*^2");
      if (word.codePointCount(0, word.length()) >= FUZZY_FROM) {
        query.append(' ').append(word).append("~1");
      }
      query.append(") ");
    }
    if (words.size() > 1) {
      query.append('"').append(String.join(" ", words)).append("\"^8");
    }
    return query.toString().strip();
  }
}

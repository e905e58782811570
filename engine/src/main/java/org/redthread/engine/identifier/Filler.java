package org.redthread.engine.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Values that stand for "none" or hide a part. Both would link people who have nothing in common.
 * The list is short on purpose: a value that is only suspicious is kept, and damped by its rarity
 * later. Thread-safe.
 */
final class Filler {
  /** Read without spaces and punctuation, in upper case. */
  private static final Set<String> WORDS =
      Set.of(
          "NA",
          "NONE",
          "NIL",
          "NULL",
          "UNKNOWN",
          "TBD",
          "TEST",
          "123456",
          "1234567",
          "12345678",
          "123456789",
          "1234567890");

  private static final Pattern NOT_WRITTEN = Pattern.compile("[\\p{P}\\p{S}\\s]");
  private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*", Pattern.DOTALL);
  private static final Pattern MASK = Pattern.compile("[*•●█]|X{3,}");

  private Filler() {}

  /** {@return the refusal of a filler or of a partly hidden number, or empty for any other one} */
  static Optional<Normalised> refusal(String text) {
    return ONE_CHARACTER.matcher(compact(text)).matches()
        ? Optional.of(placeholder())
        : refusalOfWord(text);
  }

  /** The same for values that may well be one character repeated, such as a plate of four nines. */
  static Optional<Normalised> refusalOfWord(String text) {
    if (MASK.matcher(text.toUpperCase(Locale.ROOT)).find()) {
      return Optional.of(
          RawText.refused(Refusal.MASKED, "the whole number is accepted, with nothing hidden"));
    }
    String compact = compact(text);
    return compact.isEmpty() || WORDS.contains(compact)
        ? Optional.of(placeholder())
        : Optional.empty();
  }

  private static String compact(String text) {
    return NOT_WRITTEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }

  private static Normalised placeholder() {
    return RawText.refused(
        Refusal.PLACEHOLDER, "a real number is expected; leave the field empty for none");
  }
}

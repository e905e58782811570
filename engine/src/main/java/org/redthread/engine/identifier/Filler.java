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

  private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*", Pattern.DOTALL);
  private static final Pattern MASK = Pattern.compile("[*•●█#?]|X{3,}|(?<![A-Z])XX");

  private Filler() {}

  /** {@return the refusal of a filler or of a partly hidden value, or empty for any other value} */
  static Optional<Normalised> refusal(String text) {
    String compact = text.replaceAll("[\\p{P}\\p{S}\\s]", "").toUpperCase(Locale.ROOT);
    if (compact.isEmpty() || WORDS.contains(compact) || ONE_CHARACTER.matcher(compact).matches()) {
      return Optional.of(
          RawText.refused(
              Refusal.PLACEHOLDER, "a real number is expected; leave the field empty for none"));
    }
    if (MASK.matcher(text.toUpperCase(Locale.ROOT)).find()) {
      return Optional.of(
          RawText.refused(Refusal.MASKED, "the whole number is accepted, with nothing hidden"));
    }
    return Optional.empty();
  }
}

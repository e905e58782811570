package org.redthread.server.command;

import java.util.Map;

/** What a problem code of a row means, and what to look for. Stateless. */
final class ProblemWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("BAD_CHECKSUM", "check digits are wrong: mistyped or misread at the source"),
          Map.entry("EXTENSION", "a switchboard number with an extension"),
          Map.entry("IMPOSSIBLE_NUMBER", "no operator gives out such a telephone number"),
          Map.entry("INVALID_AMOUNT", "not an amount of the form in the mapping"),
          Map.entry("INVALID_LENGTH", "too short or too long for its kind"),
          Map.entry("INVALID_TIME", "no such day or hour, or not the form in the mapping"),
          Map.entry("INVALID_VALUE", "not of the type that the mapping gives"),
          Map.entry("MASKED", "parts are hidden, so it could be several values"),
          Map.entry("MISSING_QUALIFIER", "the bank, service or document type is missing"),
          Map.entry("MISSING_VALUE", "a value that every row needs is missing"),
          Map.entry("MIXED_CASE", "upper and lower case mixed where only one is allowed"),
          Map.entry("NOTHING_TO_LOAD", "no column that the mapping reads has a value"),
          Map.entry("NOT_A_NUMBER", "something other than digits where only digits can be"),
          Map.entry("NOT_JSON", "the line is not one JSON object"),
          Map.entry("PLACEHOLDER", "a filler such as N/A, which would link everybody"),
          Map.entry("SHORT_CODE", "a service or emergency number, which nobody owns"),
          Map.entry("TEST_NETWORK", "an address of a test network, where nothing has value"),
          Map.entry("TOO_FEW_FIELDS", "fewer fields than the header: cut off or badly quoted"),
          Map.entry("TOO_MANY_FIELDS", "more fields than the header: badly quoted"),
          Map.entry("UNKNOWN_FORMAT", "none of the forms that its kind has"),
          Map.entry("UNKNOWN_QUALIFIER", "a document type, chain or service that is not known"),
          Map.entry("UNKNOWN_REGION", "a local number without a country: give --region"),
          Map.entry("UNKNOWN_ROLE", "the text names no role that is known"),
          Map.entry("UNPRINTABLE", "holds characters that can't be printed"));

  private ProblemWords() {}

  /** {@return the words of a code; empty where it has none yet} */
  static String of(String code) {
    return WORDS.getOrDefault(code, "");
  }
}

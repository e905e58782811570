package org.redthread.engine.identifier;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The countries that issue documents and plates, by ISO 3166-1 alpha-2. Thread-safe. */
final class CountryCode {
  /** XK is the user-assigned code under which Kosovo issues documents. */
  private static final Set<String> CODES =
      Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
          .collect(Collectors.toUnmodifiableSet());

  private CountryCode() {}

  static boolean isKnown(String code) {
    return CODES.contains(code);
  }

  static Normalised unknown() {
    return RawText.refused(
        Refusal.UNKNOWN_REGION,
        "the issuing country is needed as two letters of ISO 3166, in front or as the region");
  }
}

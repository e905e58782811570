package org.redthread.engine.identifier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * International bank account numbers: structure and check digits by ISO 13616-1, the check being
 * ISO/IEC 7064 MOD 97-10; lengths by country from the IBAN registry. Thread-safe.
 */
final class Iban {
  private static final Map<String, Integer> LENGTHS =
      lengths(
          "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 "
              + "DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 "
              + "HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 "
              + "MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 "
              + "RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 "
              + "VG24 XK20 YE30");

  private Iban() {}

  /** {@return whether the text is built like an IBAN of a country that has them, right or wrong} */
  static boolean looksLike(String compact) {
    if (compact.length() < 15 || !isAsciiAlphanumeric(compact)) {
      return false;
    }
    return Optional.ofNullable(LENGTHS.get(compact.substring(0, 2)))
            .map(length -> length == compact.length() && isDigit(compact.charAt(2)))
            .orElse(false)
        && isDigit(compact.charAt(3));
  }

  /** {@return whether the check digits are right; only for text that {@link #looksLike} an IBAN} */
  static boolean isChecked(String compact) {
    int remainder = 0;
    for (int i = 0; i < compact.length(); i++) {
      int value = Character.digit(compact.charAt((i + 4) % compact.length()), 36);
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
    }
    return remainder == 1;
  }

  static boolean isAsciiAlphanumeric(String text) {
    return text.chars().allMatch(each -> isDigit((char) each) || (each >= 'A' && each <= 'Z'));
  }

  private static boolean isDigit(char each) {
    return each >= '0' && each <= '9';
  }

  private static Map<String, Integer> lengths(String registry) {
    Map<String, Integer> lengths = new HashMap<>();
    for (String entry : registry.split(" ")) {
      lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
    }
    return Map.copyOf(lengths);
  }
}

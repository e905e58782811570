package org.redthread.engine.identifier;

import java.util.Locale;

/**
 * Bitcoin's segregated-witness addresses: bech32 (BIP-173) for witness version 0, bech32m (BIP-350)
 * for versions 1 to 16. Thread-safe.
 */
final class SegwitAddress {
  /** What is right or wrong with a text that begins like an address. */
  enum Verdict {
    VALID,
    MIXED_CASE,
    BAD_CHECKSUM,
    /** The checksum is right, the witness program is not one (BIP-141, BIP-173). */
    BAD_PROGRAM
  }

  private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int BECH32 = 1;
  private static final int BECH32M = 0x2bc830a3;
  private static final int LONGEST = 90;
  private static final int CHECKSUM = 6;

  private SegwitAddress() {}

  /**
   * Checks an address.
   *
   * @param text an address of any network, in lower or upper case
   * @return the first thing that is wrong with it, or {@link Verdict#VALID}
   */
  static Verdict check(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT))) {
      return Verdict.MIXED_CASE;
    }
    int separator = lower.lastIndexOf('1');
    int words = lower.length() - separator - 1;
    if (separator < 1
        || words <= CHECKSUM
        || lower.length() > LONGEST
        || !isInAlphabet(lower, separator)) {
      return Verdict.BAD_CHECKSUM;
    }
    int residue = residue(lower, separator);
    if (residue != BECH32 && residue != BECH32M) {
      return Verdict.BAD_CHECKSUM;
    }
    int version = word(lower, separator + 1);
    if (residue != (version == 0 ? BECH32 : BECH32M)) {
      return Verdict.BAD_CHECKSUM;
    }
    return isProgram(lower, separator, version) ? Verdict.VALID : Verdict.BAD_PROGRAM;
  }

  private static boolean isInAlphabet(String lower, int separator) {
    return lower.chars().limit(separator).allMatch(each -> each >= 33 && each <= 126)
        && lower.chars().skip(separator + 1L).allMatch(each -> ALPHABET.indexOf(each) >= 0);
  }

  private static int word(String lower, int index) {
    return ALPHABET.indexOf(lower.charAt(index));
  }

  /** The BCH code of BIP-173 over the expanded human-readable part and all words. */
  private static int residue(String lower, int separator) {
    int residue = 1;
    for (int i = 0; i < separator; i++) {
      residue = step(residue, lower.charAt(i) >> 5);
    }
    residue = step(residue, 0);
    for (int i = 0; i < separator; i++) {
      residue = step(residue, lower.charAt(i) & 31);
    }
    for (int i = separator + 1; i < lower.length(); i++) {
      residue = step(residue, word(lower, i));
    }
    return residue;
  }

  private static int step(int residue, int value) {
    int top = residue >>> 25;
    int next = (residue & 0x1ffffff) << 5 ^ value;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= (top >>> i & 1) == 1 ? GENERATOR[i] : 0;
    }
    return next;
  }

  /** Version 0 to 16; 2 to 40 bytes, for version 0 exactly 20 or 32; padding short and all zero. */
  private static boolean isProgram(String lower, int separator, int version) {
    int first = separator + 2;
    int words = lower.length() - CHECKSUM - first;
    int bytes = words * 5 / 8;
    int padding = words * 5 % 8;
    boolean isLength = version == 0 ? bytes == 20 || bytes == 32 : bytes >= 2 && bytes <= 40;
    if (version > 16 || !isLength || padding > 4) {
      return false;
    }
    int last = word(lower, first + words - 1);
    return (last & ((1 << padding) - 1)) == 0;
  }
}

package org.redthread.engine.identifier;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Ethereum addresses with the checksum in the case of their letters (EIP-55). Thread-safe. */
final class EthereumAddress {
  private static final int DIGITS = 40;

  private EthereumAddress() {}

  /** {@return whether the text is 40 hexadecimal digits, without 0x in front} */
  static boolean looksLike(String digits) {
    return digits.length() == DIGITS
        && digits.chars().allMatch(each -> each < 128 && Character.digit(each, 16) >= 0);
  }

  /**
   * Checks an address and writes its checksum.
   *
   * @param digits 40 hexadecimal digits; in one case alone they carry no checksum
   * @return 0x and the digits in the case of EIP-55, or empty where mixed case says otherwise
   */
  static Optional<String> checksummed(String digits) {
    String lower = digits.toLowerCase(Locale.ROOT);
    String checksummed = withChecksum(lower);
    boolean isOneCase = digits.equals(lower) || digits.equals(lower.toUpperCase(Locale.ROOT));
    return isOneCase || digits.equals(checksummed)
        ? Optional.of("0x" + checksummed)
        : Optional.empty();
  }

  private static String withChecksum(String lower) {
    KeccakDigest keccak = new KeccakDigest(256);
    keccak.update(lower.getBytes(StandardCharsets.US_ASCII), 0, DIGITS);
    byte[] hash = new byte[keccak.getDigestSize()];
    keccak.doFinal(hash, 0);
    StringBuilder checksummed = new StringBuilder(lower);
    for (int i = 0; i < DIGITS; i++) {
      int nibble = i % 2 == 0 ? hash[i / 2] >> 4 & 15 : hash[i / 2] & 15;
      if (nibble >= 8) {
        checksummed.setCharAt(i, Character.toUpperCase(lower.charAt(i)));
      }
    }
    return checksummed.toString();
  }
}

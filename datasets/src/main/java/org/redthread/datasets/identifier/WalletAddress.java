package org.redthread.datasets.identifier;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Addresses with valid checksums: base58check for TRON, EIP-55 for Ethereum. */
final class WalletAddress {
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);

  private WalletAddress() {}

  /** {@return the TRON address of 20 bytes: version 0x41, then four bytes of double SHA-256} */
  static String tron(byte[] hash) {
    byte[] payload = new byte[25];
    payload[0] = 0x41;
    System.arraycopy(hash, 0, payload, 1, 20);
    byte[] checksum = sha256(sha256(Arrays.copyOf(payload, 21)));
    System.arraycopy(checksum, 0, payload, 21, 4);
    StringBuilder text = new StringBuilder(34);
    // The version byte is not zero, so no leading character has to be restored.
    for (BigInteger rest = new BigInteger(1, payload); rest.signum() > 0; ) {
      BigInteger[] division = rest.divideAndRemainder(BASE);
      text.append(BASE58.charAt(division[1].intValue()));
      rest = division[0];
    }
    return text.reverse().toString();
  }

  /** {@return the Ethereum address of 20 bytes with the letter case of EIP-55} */
  static String ethereum(byte[] hash) {
    String hex = HexFormat.of().formatHex(hash, 0, 20);
    byte[] digest = Keccak256.digest(hex.getBytes(StandardCharsets.US_ASCII));
    StringBuilder text = new StringBuilder("0x");
    for (int i = 0; i < hex.length(); i++) {
      int nibble = (digest[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 0xF;
      String character = hex.substring(i, i + 1);
      text.append(nibble >= 8 ? character.toUpperCase(Locale.ROOT) : character);
    }
    return text.toString();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package org.redthread.engine.identifier;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * Base58Check as Bitcoin and TRON write addresses: 21 bytes, the first of which is the version, and
 * four bytes of double SHA-256, in an alphabet without 0, O, I and l (Bitcoin protocol
 * documentation, Base58Check encoding; draft-msporny-base58). Thread-safe.
 */
final class Base58Check {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);
  private static final int PAYLOAD = 21;
  private static final int CHECKSUM = 4;
  private static final int LONGEST = 36;

  private Base58Check() {}

  /** {@return whether the text is in the alphabet and about as long as an address} */
  static boolean looksLike(String text) {
    return text.length() >= 25
        && text.length() <= LONGEST
        && text.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0);
  }

  /** {@return version and hash, 21 bytes; or empty where length or checksum are wrong} */
  static Optional<byte[]> decode(String text) {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      value = value.multiply(BASE).add(BigInteger.valueOf(ALPHABET.indexOf(text.charAt(i))));
    }
    byte[] bytes = new byte[PAYLOAD + CHECKSUM];
    byte[] magnitude = value.toByteArray();
    int from = magnitude[0] == 0 ? 1 : 0;
    int length = magnitude.length - from;
    if (length > bytes.length) {
      return Optional.empty();
    }
    System.arraycopy(magnitude, from, bytes, bytes.length - length, length);
    byte[] payload = Arrays.copyOf(bytes, PAYLOAD);
    // Written again and compared, since leading zero bytes must be exactly as many leading 1s.
    return encode(payload).equals(text) ? Optional.of(payload) : Optional.empty();
  }

  /** {@return the text of version and hash, 21 bytes} */
  static String encode(byte[] payload) {
    byte[] bytes = Arrays.copyOf(payload, PAYLOAD + CHECKSUM);
    System.arraycopy(sha256(sha256(payload)), 0, bytes, PAYLOAD, CHECKSUM);
    StringBuilder reversed = new StringBuilder(LONGEST);
    BigInteger value = new BigInteger(1, bytes);
    while (value.signum() > 0) {
      BigInteger[] division = value.divideAndRemainder(BASE);
      reversed.append(ALPHABET.charAt(division[1].intValue()));
      value = division[0];
    }
    for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
      reversed.append(ALPHABET.charAt(0));
    }
    return reversed.reverse().toString();
  }

  private static byte[] sha256(byte[] input) {
    SHA256Digest digest = new SHA256Digest();
    digest.update(input, 0, input.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return hash;
  }
}

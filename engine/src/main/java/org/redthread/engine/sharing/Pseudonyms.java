package org.redthread.engine.sharing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for things that must not be named, stable within one package: HMAC-SHA256 (RFC 2104) of the
 * public id under the package's key, cut to 80 bits. Made from the id, never from a value, and
 * without the key nobody can try all ids or values. For one thread.
 */
final class Pseudonyms {
  static final String PREFIX = "pseudonym-";
  private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
  private static final int BYTES = 10;

  private final Mac mac;

  Pseudonyms(PackageKey key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", fault);
    }
  }

  /** {@return the pseudonym of an entity, a link or an identity} */
  String of(String publicId) {
    byte[] hash = mac.doFinal(publicId.getBytes(StandardCharsets.UTF_8));
    StringBuilder text = new StringBuilder(PREFIX);
    int buffer = 0;
    int bits = 0;
    for (int index = 0; index < BYTES; index++) {
      buffer = ((buffer & 0xff) << 8) | (hash[index] & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET[(buffer >> bits) & 31]);
      }
    }
    return text.toString();
  }
}

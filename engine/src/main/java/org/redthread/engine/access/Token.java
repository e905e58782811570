package org.redthread.engine.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Makes and hashes bearer tokens: {@code rt_} and 32 random bytes in base64url without padding (RFC
 * 4648, section 5), 46 characters.
 *
 * <p>At rest stands SHA-256 of a prefix and the token. A slow, salted hash (Argon2, bcrypt) is for
 * secrets that people choose, where guessing pays; 256 random bits can't be guessed at any speed,
 * and a slow hash would let anybody load the server with wrong tokens. The prefix keeps these
 * hashes apart from every other use of SHA-256 in the product.
 */
final class Token {
  private static final int BYTES = 32;
  private static final String START = "rt_";
  private static final Pattern FORM = Pattern.compile("rt_[A-Za-z0-9_-]{43}");
  private static final String DOMAIN = "redthread/user-token/v1\n";

  private Token() {}

  /** {@return a new token} */
  static String create(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return START + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** {@return whether this can be a token at all} */
  static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  /** {@return what stands at rest for the token, 64 lower-case hexadecimal digits} */
  static String hash(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(DOMAIN.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package org.redthread.engine.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Identifier;

/** The words that stand where something is masked. Pure functions. */
final class Mask {
  /** Stands for a text as a whole. */
  static final String TEXT = "masked";

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String DOMAIN = "redthread/mask/v1\n";
  private static final int LENGTH = 8;

  private Mask() {}

  /** {@return for example {@code masked bank account 7KQ2M0XT}} */
  static String caption(Entity entity) {
    String kind = entity.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return TEXT + " " + kind + " " + pseudonym(entity.id());
  }

  /**
   * {@return the identifier with a value that tells nothing} It is made from the entity's id and a
   * number, never from the value: a hash of a telephone number can be reversed by trying them all.
   */
  static Identifier identifier(Identifier identifier, String entityId, int number) {
    return new Identifier(
        identifier.kind(), TEXT + " " + pseudonym(entityId) + (number == 1 ? "" : "." + number));
  }

  /**
   * {@return eight characters that stand for this id in every answer} 40 bits of a SHA-256 in
   * Crockford's base 32: for people to tell masked entities of one answer apart, no key.
   */
  static String pseudonym(String id) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest((DOMAIN + id).getBytes(StandardCharsets.UTF_8));
      long bits = 0;
      for (int i = 0; i < 5; i++) {
        bits = (bits << 8) | (hash[i] & 0xFF);
      }
      StringBuilder text = new StringBuilder(LENGTH);
      for (int shift = 35; shift >= 0; shift -= 5) {
        text.append(DIGITS.charAt((int) (bits >>> shift) & 31));
      }
      return text.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

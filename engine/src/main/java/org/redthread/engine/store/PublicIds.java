package org.redthread.engine.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.Identifier;

/**
 * Makes the ids that leave the product. An id is an HMAC-SHA256 (RFC 2104) of what it stands for
 * under a key that only this store has, cut to 130 bits: the same thing always gets the same id,
 * and nobody without the key can try all telephone numbers to find whose an id is. Threads may
 * share it.
 */
public final class PublicIds {
  private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
  private static final int CHARACTERS = 26;
  private static final char SEPARATOR = '\u001f';

  private final SecretKeySpec key;
  private final ThreadLocal<Mac> mac;

  /**
   * @param key the store's secret, at least 32 bytes
   */
  public PublicIds(byte[] key) {
    if (key.length < 32) {
      throw new IllegalArgumentException("the key has fewer than 32 bytes");
    }
    this.key = new SecretKeySpec(key, "HmacSHA256");
    this.mac = ThreadLocal.withInitial(this::newMac);
  }

  /**
   * {@return the ids of a store, whose key is made on first use and kept in the store itself, so
   * that every process that shares the store makes the same ids}
   *
   * @param random where the key comes from
   */
  public static PublicIds of(Store store, RandomGenerator random) {
    byte[] fresh = new byte[32];
    random.nextBytes(fresh);
    String kept =
        store.write(
            "keep-setting",
            transaction ->
                transaction
                    .list(
                        "store/keep-setting",
                        Map.of("name", "publicIdKey", "value", HexFormat.of().formatHex(fresh)),
                        row -> row.text("value"))
                    .getFirst());
    return new PublicIds(HexFormat.of().parseHex(kept));
  }

  /** {@return the id of the one entity that stands for an identifier} */
  public String ofIdentifier(Identifier identifier) {
    return ofEntity(identifier.kind().entityKind(), identifier.value());
  }

  /** {@return the id of an entity of a kind with a key made of these parts} */
  public String ofEntity(EntityKind kind, String... keyParts) {
    return kind.label().toLowerCase(Locale.ROOT) + "-" + digest(kind.label(), keyParts);
  }

  /** {@return the id of something else than an entity, for example of a link or a judgement} */
  public String of(String what, String... keyParts) {
    return what.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + digest(what, keyParts);
  }

  private String digest(String what, String... parts) {
    StringBuilder text = new StringBuilder(what);
    for (String part : parts) {
      // The separator can't be part of a canonical value, so ("a", "bc") and ("ab", "c") differ.
      text.append(SEPARATOR).append(part);
    }
    return base32(mac.get().doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder(CHARACTERS);
    int buffer = 0;
    int bits = 0;
    for (int index = 0; text.length() < CHARACTERS; ) {
      if (bits < 5) {
        buffer = (buffer << 8) | (bytes[index++] & 0xff);
        bits += 8;
      }
      bits -= 5;
      text.append(ALPHABET[(buffer >> bits) & 31]);
    }
    return text.toString();
  }

  private Mac newMac() {
    try {
      Mac made = Mac.getInstance("HmacSHA256");
      made.init(key);
      return made;
    } catch (InvalidKeyException fault) {
      throw new IllegalStateException("HMAC-SHA256 refuses its key", fault);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", fault);
    }
  }
}

package org.redthread.engine.sharing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import java.util.UUID;
import org.redthread.engine.model.Identifier;

/**
 * Deterministic ids of STIX objects: UUID version 5 (RFC 9562 section 5.5). An observable that is
 * shown by its value has the id that STIX 2.1 section 2.9 prescribes, over the properties that make
 * it what it is, in the namespace of the standard; so partners get the same id for the same number.
 * Everything else has a UUID over our public id, or over its pseudonym, in a namespace of our own:
 * an id of a pseudonymised thing is made of the pseudonym alone and so can't be found by trying.
 * Pure functions.
 */
final class StixIds {
  /** The namespace of STIX 2.1 section 2.9. */
  static final UUID STANDARD = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

  /** Ours: a random UUID, made once. */
  static final UUID OWN = UUID.fromString("9d3f1f6e-52c8-4b0b-8d4e-3a5c7b1e6f20");

  private StixIds() {}

  static String ofKey(String type, String key) {
    return type + "--" + uuidOfKey(key);
  }

  static String uuidOfKey(String key) {
    return version5(OWN, key).toString();
  }

  static String ofIdentifier(Identifier identifier) {
    return StixObservable.of(identifier).type() + "--" + uuidOfIdentifier(identifier);
  }

  static String uuidOfIdentifier(Identifier identifier) {
    return version5(
            STANDARD, CanonicalJson.of(new TreeMap<>(StixObservable.of(identifier).properties())))
        .toString();
  }

  static UUID version5(UUID namespace, String name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(namespace.getMostSignificantBits())
              .putLong(namespace.getLeastSignificantBits())
              .array());
      ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
      long most = (hash.getLong() & ~0xF000L) | 0x5000L;
      long least = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
      return new UUID(most, least);
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException("every Java platform has SHA-1", fault);
    }
  }
}

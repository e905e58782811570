package org.redthread.engine.sharing;

import java.security.SecureRandom;

/**
 * The secret that the pseudonyms of one package are made with. With a fresh key for each package
 * two packages can't be laid side by side to follow a person; who keeps the key can name the person
 * again when the partner asks. Never logged, never written into the package. Immutable.
 */
public final class PackageKey {
  private static final int LENGTH = 32;

  private final byte[] secret;

  private PackageKey(byte[] secret) {
    this.secret = secret;
  }

  /** {@return a fresh key of 32 bytes} */
  public static PackageKey random(SecureRandom random) {
    byte[] secret = new byte[LENGTH];
    random.nextBytes(secret);
    return new PackageKey(secret);
  }

  /**
   * {@return a key that was kept}
   *
   * @param secret at least 32 bytes, copied
   * @throws IllegalArgumentException where there are fewer
   */
  public static PackageKey of(byte[] secret) {
    if (secret.length < LENGTH) {
      throw new IllegalArgumentException("the key has fewer than 32 bytes");
    }
    return new PackageKey(secret.clone());
  }

  byte[] secret() {
    return secret.clone();
  }

  @Override
  public String toString() {
    return "PackageKey";
  }
}

package org.redthread.engine.access;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * Somebody who may use the store. A user is never removed, since the audit refers to the name.
 *
 * @param name the unique name: 1 to 64 of {@code A-Z a-z 0-9 . _ -}, the first a letter or digit,
 *     at least one a letter; not {@code system}
 * @param role what the user is here for
 * @param agency the agency the user works for, at most 100 characters; empty where none
 * @param cases the case references the user is confined to, ordered; empty for all cases
 * @param tokenHash the hash of the token, 64 lower-case hexadecimal digits
 * @param created when the user was added
 * @param revoked when the token was revoked; null while it is valid
 */
public record User(
    String name,
    Role role,
    String agency,
    Set<String> cases,
    String tokenHash,
    Instant created,
    @Nullable Instant revoked) {
  private static final Pattern NAME =
      Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int TEXT_LIMIT = 100;

  /** Throws {@code INVALID_PARAMETER} for a value that is not as described. */
  public User {
    cases = Collections.unmodifiableSet(new TreeSet<>(cases));
    if (!NAME.matcher(name).matches() || name.equalsIgnoreCase(Caller.SYSTEM)) {
      throw refused("name", "must be 1 to 64 of A-Z a-z 0-9 . _ - with a letter, and not system");
    }
    if (!HASH.matcher(tokenHash).matches()) {
      throw refused("tokenHash", "is not a token hash");
    }
    requireText(agency, "agency");
    for (String each : cases) {
      requireText(each, "cases");
      if (each.isEmpty()) {
        throw refused("cases", "must not hold an empty case reference");
      }
    }
  }

  /** {@return whether the user's token is valid} */
  public boolean isActive() {
    return revoked == null;
  }

  /** {@return the caller that the user is, without a purpose} */
  Caller asCaller() {
    return new Caller(name, role, agency, cases, Purpose.NONE);
  }

  /** {@return the same user, revoked at this instant} */
  User revokedAt(Instant instant) {
    return new User(name, role, agency, cases, tokenHash, created, instant);
  }

  private static void requireText(String text, String field) {
    PlainText.require(text, field, TEXT_LIMIT);
    if (!text.equals(text.strip())) {
      throw refused(field, "must not begin or end with blanks");
    }
  }

  private static EngineException refused(String field, String message) {
    return new EngineException(ErrorCode.INVALID_PARAMETER, field, message);
  }
}

package org.redthread.engine.access;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * Who makes a call, and why. {@link UserRegistry#authenticate} makes one from a token.
 *
 * @param user the user's name; {@code system} for the product's own work
 * @param role what the user is here for
 * @param agency the agency the user works for; empty where none, which then owns no exhibit
 * @param cases the case references the user is confined to, ordered; empty for all cases
 * @param purpose why the call is made, or {@link Purpose#NONE}
 */
public record Caller(String user, Role role, String agency, Set<String> cases, Purpose purpose) {
  /** The name of the product's own caller, which no user can have. */
  public static final String SYSTEM = "system";

  public Caller {
    cases = Collections.unmodifiableSet(new TreeSet<>(cases));
  }

  /**
   * {@return the caller for the product's own work, such as surfacing: may do everything and reads
   * every exhibit, yet what it hands out is masked}
   */
  public static Caller system() {
    return new Caller(SYSTEM, Role.ADMINISTRATOR, "", Set.of(), Purpose.NONE);
  }

  /** {@return whether this is the product itself} */
  public boolean isSystem() {
    return user.equals(SYSTEM);
  }

  /** {@return the same caller with this purpose} */
  public Caller withPurpose(Purpose given) {
    return new Caller(user, role, agency, cases, given);
  }

  /** {@return whether the caller may do this} */
  public boolean may(Permission permission) {
    return isSystem() || RolePermissions.allows(role, permission);
  }

  /** Throws {@code ACCESS_DENIED} unless the caller may do this. */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new EngineException(
          ErrorCode.ACCESS_DENIED, "the role " + role + " may not do this: " + permission);
    }
  }

  /** Throws {@code PURPOSE_REQUIRED} unless the caller gave a purpose or is the product itself. */
  public void requirePurpose() {
    if (!isSystem() && !purpose.isGiven()) {
      throw new EngineException(
          ErrorCode.PURPOSE_REQUIRED, "purpose", "say why this personal data is read");
    }
  }
}

package org.redthread.engine.access;

import java.util.Arrays;
import java.util.Optional;

/** What a user is here for. {@link RolePermissions} says what each role may do. */
public enum Role {
  /** Asks about people and identifiers, and must be able to defend each link in court. */
  INVESTIGATOR,
  /** Gets exhibits in, resolves identities and surfaces networks; sees protected people masked. */
  ANALYST,
  /** Gives partners the part of a network that the law allows; sees protected people masked. */
  LIAISON,
  /** Answers for the work of the others: may do what they may and reads the audit. */
  SUPERVISOR,
  /** Runs the installation and its users; never sees more of a protected person than a mask. */
  ADMINISTRATOR;

  /** {@return the role with this name in upper or lower case, or empty where there is none} */
  public static Optional<Role> ofName(String name) {
    return Arrays.stream(values())
        .filter(role -> role.name().equalsIgnoreCase(name.strip()))
        .findFirst();
  }
}

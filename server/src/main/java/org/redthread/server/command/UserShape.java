package org.redthread.server.command;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.access.User;

/**
 * A user as the commands print one: everything but what could be tried as a token.
 *
 * @param name the unique name
 * @param role what the user is here for
 * @param agency the agency, empty where none
 * @param cases the cases the user is confined to; empty for all
 * @param created when the user was added
 * @param revoked when the token was revoked; null while it is valid
 */
record UserShape(
    String name,
    String role,
    String agency,
    List<String> cases,
    Instant created,
    @Nullable Instant revoked) {
  static UserShape of(User user) {
    return new UserShape(
        user.name(),
        user.role().name().toLowerCase(Locale.ROOT),
        user.agency(),
        List.copyOf(user.cases()),
        user.created(),
        user.revoked());
  }
}

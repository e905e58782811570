package org.redthread.engine.access;

/**
 * A new user and the token, which is shown this once and stored nowhere.
 *
 * @param user the user as stored
 * @param token what the user sends as {@code Authorization: Bearer TOKEN}
 */
public record IssuedToken(User user, String token) {
  /** {@return the user's name only: a token must not get into a log by accident} */
  @Override
  public String toString() {
    return "IssuedToken[user=" + user.name() + "]";
  }
}

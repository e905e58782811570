package org.redthread.server.command;

import java.util.Optional;
import org.redthread.engine.Administration;
import org.redthread.engine.access.Caller;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * Who uses the command line: whoever may read the data folder is the machine's operator; {@code
 * REDTHREAD_TOKEN} makes the command act as the user whose token it is. Stateless.
 */
final class OperatorOrUser {
  /** The words for every help that needs them. */
  static final String HELP =
      "Runs as the operator of this machine, who reads every exhibit but sees people who may be"
          + " victims masked; with a user's token in REDTHREAD_TOKEN, as that user.";

  private static final String VARIABLE = "REDTHREAD_TOKEN";

  private OperatorOrUser() {}

  /** {@return the user's token, or empty for the operator} */
  static Optional<String> token() {
    return Optional.ofNullable(System.getenv(VARIABLE))
        .map(String::strip)
        .filter(token -> !token.isEmpty());
  }

  /** {@return the caller, without a purpose} */
  static Caller caller(Administration administration) {
    return token()
        .map(
            token ->
                administration
                    .authenticate(token)
                    .orElseThrow(
                        () ->
                            new EngineException(
                                ErrorCode.UNAUTHENTICATED,
                                VARIABLE,
                                "the token in REDTHREAD_TOKEN is nobody's: it was revoked or never"
                                    + " given; unset it to act as the machine's operator")))
        .orElseGet(Caller::system);
  }
}

package org.redthread.server.http;

import java.util.Optional;
import org.redthread.engine.access.Caller;

/** Knows the callers by their tokens. */
@FunctionalInterface
public interface Authenticator {
  /**
   * {@return the caller whose bearer token this is, without a purpose; empty where nobody has it}
   */
  Optional<Caller> authenticate(String token);
}

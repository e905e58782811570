package org.redthread.server.http;

import org.redthread.engine.access.Caller;

/** Knows the callers by their tokens. */
@FunctionalInterface
public interface Authenticator {
  /**
   * {@return the caller whose bearer token this is, without a purpose}
   *
   * @throws org.redthread.engine.model.EngineException with {@code UNAUTHENTICATED} where the token
   *     is nobody's
   */
  Caller authenticate(String token);
}

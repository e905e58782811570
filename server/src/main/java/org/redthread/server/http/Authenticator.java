package org.redthread.server.http;

/** Knows the callers by their tokens. */
@FunctionalInterface
public interface Authenticator {
  /**
   * {@return the caller of a bearer token, as the handlers expect it from {@link Request#caller}}
   *
   * @throws org.redthread.engine.model.EngineException with {@code UNAUTHENTICATED} where the token
   *     is nobody's
   */
  Object authenticate(String token);
}

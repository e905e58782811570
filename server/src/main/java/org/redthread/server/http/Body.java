package org.redthread.server.http;

import java.lang.reflect.Type;

/** What a route takes as its body. */
public sealed interface Body {
  /** No body. */
  record None() implements Body {}

  /**
   * A value in JSON.
   *
   * @param type the record it is read into
   */
  record JsonValue(Type type) implements Body {}

  /**
   * Bytes that the handler reads as a stream.
   *
   * @param maxBytes how many may come
   */
  record Bytes(long maxBytes) implements Body {}
}

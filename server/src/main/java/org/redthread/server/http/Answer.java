package org.redthread.server.http;

import java.io.IOException;
import java.io.OutputStream;

/** What goes back for a request that was granted. */
public sealed interface Answer {
  /** {@return 200 with a value as JSON} */
  static Answer json(Object value) {
    return new JsonAnswer(200, value);
  }

  /** {@return 201 with what was made as JSON} */
  static Answer created(Object value) {
    return new JsonAnswer(201, value);
  }

  /** {@return 202 with where to ask for the result as JSON} */
  static Answer accepted(Object value) {
    return new JsonAnswer(202, value);
  }

  /** {@return 204} */
  static Answer empty() {
    return new EmptyAnswer();
  }

  /**
   * Bytes that are written as they are made: server-sent events, a package to download.
   *
   * @param contentType of the bytes, with its character set where it is text
   * @param writer writes and flushes; runs on the request's thread
   */
  static Answer stream(String contentType, Writer writer) {
    return new StreamAnswer(contentType, writer);
  }

  /** Writes the bytes of an answer. */
  @FunctionalInterface
  interface Writer {
    /** Writes everything; an exception breaks the connection, since the status is out by then. */
    void write(OutputStream out) throws IOException;
  }

  /** A status with a value as JSON. */
  record JsonAnswer(int status, Object value) implements Answer {}

  /** No content. */
  record EmptyAnswer() implements Answer {}

  /** Bytes of some type. */
  record StreamAnswer(String contentType, Writer writer) implements Answer {}
}

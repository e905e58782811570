package org.redthread.server.http;

/**
 * How large a body may be.
 *
 * @param jsonBytes of a JSON value
 */
public record BodyLimits(long jsonBytes) {
  /** One mebibyte of JSON. */
  public static final BodyLimits DEFAULT = new BodyLimits(1024L * 1024L);
}

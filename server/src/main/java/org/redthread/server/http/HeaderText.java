package org.redthread.server.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * Text of any script in a header, whose values are ASCII: as it is, or in the extended notation of
 * RFC 8187 section 3.2, {@code UTF-8''} with the bytes percent-encoded.
 */
final class HeaderText {
  private static final String EXTENDED = "UTF-8''";

  private HeaderText() {}

  /**
   * {@return the text of a header's value}
   *
   * @throws EngineException with {@link ErrorCode#INVALID_PARAMETER} and the header as its field
   *     where the encoding is broken
   */
  static String decode(String header, String value) {
    if (!value.regionMatches(true, 0, EXTENDED, 0, EXTENDED.length())) {
      return value;
    }
    try {
      // A plus stands for itself here, unlike in a form.
      String encoded = value.substring(EXTENDED.length()).replace("+", "%2B");
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER,
          header,
          "must be plain text or UTF-8'' with percent-encoding");
    }
  }
}

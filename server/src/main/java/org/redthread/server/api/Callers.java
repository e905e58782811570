package org.redthread.server.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Purpose;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.server.http.Request;

/** Reads who makes a request, and why. Stateless. */
final class Callers {
  private static final String EXTENDED = "UTF-8''";

  private Callers() {}

  /**
   * {@return the caller with the purpose of the header {@code X-Purpose}, which is plain ASCII or,
   * for other scripts, percent-encoded after {@code UTF-8''} (RFC 8187 section 3.2)}
   */
  static Caller of(Request request) {
    Caller caller = request.caller(Caller.class);
    return request
        .purpose()
        .map(text -> caller.withPurpose(Purpose.of(decoded(text))))
        .orElse(caller);
  }

  private static String decoded(String text) {
    if (!text.regionMatches(true, 0, EXTENDED, 0, EXTENDED.length())) {
      return text;
    }
    try {
      // A plus sign is itself here, not a space as in a form.
      String encoded = text.substring(EXTENDED.length()).replace("+", "%2B");
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "X-Purpose", "X-Purpose is not percent-encoded UTF-8");
    }
  }
}

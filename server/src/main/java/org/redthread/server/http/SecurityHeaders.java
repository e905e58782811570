package org.redthread.server.http;

import io.javalin.http.Context;

/** What every answer tells the browser about itself. */
final class SecurityHeaders {
  /**
   * Own scripts alone, no plug-ins, no framing. Styles may be inline, because the graph canvas sets
   * them on its elements.
   */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
          + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  /** Sets the headers; pages that may be kept replace the {@code Cache-Control} later. */
  static void set(Context context) {
    context
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-store");
  }
}

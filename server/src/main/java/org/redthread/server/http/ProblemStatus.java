package org.redthread.server.http;

import org.redthread.engine.model.ErrorCode;

/** The one place where the engine's codes become HTTP statuses. */
final class ProblemStatus {
  private ProblemStatus() {}

  /** {@return the status of a code (RFC 9110 section 15)} */
  static int of(ErrorCode code) {
    return switch (code) {
      case INVALID_PARAMETER, INVALID_INPUT -> 400;
      case UNAUTHENTICATED -> 401;
      case ACCESS_DENIED, PURPOSE_REQUIRED -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case INVALID_STATEMENT, INTERNAL -> 500;
      case STORE_UNAVAILABLE -> 503;
      case QUERY_TIMEOUT -> 504;
    };
  }

  /** {@return the code's name, or a name of its own for a status that no code has} */
  static String name(ErrorCode code, int status) {
    return switch (status) {
      case 404 -> ErrorCode.NOT_FOUND.name();
      case 405 -> "METHOD_NOT_ALLOWED";
      case 413 -> ErrorCode.TOO_LARGE.name();
      case 415 -> "UNSUPPORTED_MEDIA_TYPE";
      case 421 -> "MISDIRECTED_REQUEST";
      case 500 -> ErrorCode.INTERNAL.name();
      default -> code.name();
    };
  }
}

package org.redthread.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.redthread.engine.model.ErrorCode;

/**
 * What is said about a request that was not granted: a problem document of RFC 9457.
 *
 * @param type {@code urn:redthread:problem:} with the code in kebab case
 * @param title the kind of problem in words, the same for all of a type
 * @param status the HTTP status
 * @param detail what is wrong with this request and what to do; never anything about a person
 * @param code the code that programs go by
 * @param field the parameter, member or header concerned; empty where it is the whole request
 * @param reference under which the log has the details of a fault; empty for all others
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String field,
    String reference) {
  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** {@return the problem of a code with the status that {@link ProblemStatus} gives it} */
  static Problem of(ErrorCode code, String field, String detail) {
    return of(code, ProblemStatus.of(code), field, detail, "");
  }

  /** {@return a fault of the product: a reference and no further word} */
  static Problem fault(ErrorCode code, String reference) {
    return of(
        code,
        ProblemStatus.of(code),
        "",
        "a fault of the server; tell its administrator the reference",
        reference);
  }

  /** {@return a problem that HTTP knows and the engine does not, such as 405} */
  static Problem http(int status, String detail) {
    return of(ErrorCode.INVALID_PARAMETER, status, "", detail, "");
  }

  private static Problem of(
      ErrorCode code, int status, String field, String detail, String reference) {
    String name = ProblemStatus.name(code, status);
    String kebab = name.toLowerCase(Locale.ROOT).replace('_', '-');
    String title = kebab.replace('-', ' ');
    return new Problem(
        "urn:redthread:problem:" + kebab,
        Character.toUpperCase(title.charAt(0)) + title.substring(1),
        status,
        detail,
        name,
        field,
        reference);
  }
}

package org.redthread.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Purpose;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.server.json.Json;

/** One request as a handler sees it. Belongs to the thread of the request. */
public final class Request {
  private final Context context;
  private final QueryParameters query;
  private final Optional<Caller> caller;
  private final BodyLimits limits;

  Request(Context context, QueryParameters query, Optional<Caller> caller, BodyLimits limits) {
    this.context = context;
    this.query = query;
    this.caller = caller;
    this.limits = limits;
  }

  /** {@return a variable part of the path, decoded} */
  public String path(String name) {
    return context.pathParam(name);
  }

  /** {@return the query, read and checked} */
  public QueryParameters query() {
    return query;
  }

  /**
   * {@return who is calling, with the purpose of the header {@code X-Purpose} where it came}
   *
   * @throws EngineException with {@link ErrorCode#UNAUTHENTICATED} on a route that is open to
   *     anybody; with {@link ErrorCode#INVALID_PARAMETER} where the purpose is none
   */
  public Caller caller() {
    Caller known =
        caller.orElseThrow(
            () -> new EngineException(ErrorCode.UNAUTHENTICATED, "no caller is known here"));
    return header("X-Purpose").map(text -> known.withPurpose(purpose(text))).orElse(known);
  }

  /** {@return a header of the request, or empty} */
  public Optional<String> header(String name) {
    return Optional.ofNullable(context.header(name));
  }

  /**
   * {@return the body as a value}
   *
   * @throws EngineException with {@link ErrorCode#INVALID_PARAMETER} where it is not JSON of this
   *     form, with the member as its field; with {@link ErrorCode#TOO_LARGE} where it is over the
   *     limit
   */
  public <T> T body(Class<T> type) throws IOException {
    JavaType javaType = Json.mapper().constructType(type);
    try (InputStream in = bytes(limits.jsonBytes())) {
      @Nullable T value = Json.mapper().readValue(in, javaType);
      if (value == null) {
        throw new EngineException(ErrorCode.INVALID_PARAMETER, "body", "the body is null");
      }
      return value;
    } catch (JsonProcessingException fault) {
      throw refusal(fault);
    }
  }

  /**
   * {@return the body as it comes; reading on after {@code maxBytes} throws}
   *
   * @throws EngineException with {@link ErrorCode#TOO_LARGE} where its announced length is over
   */
  public InputStream bytes(long maxBytes) {
    if (context.req().getContentLengthLong() > maxBytes) {
      throw LimitedInputStream.tooLarge(maxBytes);
    }
    return new LimitedInputStream(context.bodyInputStream(), maxBytes);
  }

  private static Purpose purpose(String header) {
    try {
      return Purpose.of(HeaderText.decode("X-Purpose", header));
    } catch (EngineException refusal) {
      throw new EngineException(refusal.code(), "X-Purpose", String.valueOf(refusal.getMessage()));
    }
  }

  // The words of the parser are not passed on: they quote the body.
  private static EngineException refusal(JsonProcessingException fault) {
    for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof EngineException refusal) {
        return refusal;
      }
    }
    if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String field =
          mapping.getPath().stream()
              .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
              .collect(Collectors.joining("."));
      return new EngineException(
          ErrorCode.INVALID_PARAMETER,
          field,
          "this member of the body is unknown, missing or of the wrong form");
    }
    String place =
        fault.getLocation() == null
            ? ""
            : " at line "
                + fault.getLocation().getLineNr()
                + ", column "
                + fault.getLocation().getColumnNr();
    return new EngineException(
        ErrorCode.INVALID_PARAMETER, "body", "the body is not the JSON expected" + place);
  }
}

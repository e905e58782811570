package org.redthread.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.engine.access.Caller;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.server.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between Javalin and the handlers: checks each request against its route's terms, writes the
 * answer, turns every refusal into a problem document, counts and logs. Log lines hold route,
 * status and time alone: paths and queries may be about people.
 */
final class Dispatch {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
  private static final String ROUTE = "redthread.route";
  private static final String BEARER = "Bearer ";
  private static final int REFERENCE_LENGTH = 12;

  private final HttpServerSettings settings;
  private final HttpMetrics metrics;
  private final PageFiles pages;
  private final HostCheck hosts;

  Dispatch(HttpServerSettings settings, HttpMetrics metrics, PageFiles pages) {
    this.settings = settings;
    this.metrics = metrics;
    this.pages = pages;
    this.hosts = HostCheck.of(settings.host());
  }

  void register(JavalinConfig config, List<Route> table) {
    config.routes.before(this::begin);
    for (Route route : table) {
      config.routes.addHttpHandler(
          HandlerType.findOrCreate(route.method().name()),
          route.path(),
          context -> serve(route, context));
    }
    config.routes.exception(EngineException.class, this::refuse);
    config.routes.exception(HttpResponseException.class, this::refuseHttp);
    config.routes.exception(Exception.class, this::fail);
    config.requestLogger.http((context, milliseconds) -> count(context, milliseconds));
  }

  private void begin(Context context) {
    SecurityHeaders.set(context);
    hosts.check(context.req().getHeader("Host"));
  }

  private void serve(Route route, Context context) throws IOException {
    context.attribute(ROUTE, route.id());
    Optional<Caller> caller = route.terms().permission().map(needed -> authenticate(context));
    QueryParameters query =
        QueryParameters.read(context.queryParamMap(), route.terms().parameters());
    checkContentType(route, context);
    Request request = new Request(context, query, caller, settings.limits());
    write(context, route.handler().handle(request));
  }

  private Caller authenticate(Context context) {
    String header = context.header("Authorization");
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new EngineException(
          ErrorCode.UNAUTHENTICATED,
          "Authorization",
          "this needs a token, sent as \"Authorization: Bearer TOKEN\"");
    }
    return settings
        .authenticator()
        .authenticate(header.substring(BEARER.length()).strip())
        .orElseThrow(
            () ->
                new EngineException(
                    ErrorCode.UNAUTHENTICATED,
                    "Authorization",
                    "this token is nobody's: it was revoked or never given"));
  }

  // A form of another site can send text/plain but never application/json without being asked.
  private static void checkContentType(Route route, Context context) {
    if (route.terms().body() instanceof Body.JsonValue) {
      String type = context.contentType();
      if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
        throw new HttpResponseException(415, "the body must be of type application/json");
      }
    }
  }

  private static void write(Context context, Answer answer) throws IOException {
    switch (answer) {
      case Answer.JsonAnswer json -> {
        context.status(json.status()).contentType("application/json");
        context.result(jsonBytes(json.value()));
      }
      case Answer.EmptyAnswer empty -> context.status(204);
      case Answer.StreamAnswer stream -> {
        context.contentType(stream.contentType());
        stream.writer().write(context.res().getOutputStream());
      }
    }
  }

  private void refuse(EngineException refusal, Context context) {
    if (ProblemStatus.of(refusal.code()) == 500) {
      fail(refusal, context);
    } else {
      if (refusal.code() == ErrorCode.STORE_UNAVAILABLE) {
        LOG.warn("store unavailable", refusal);
      }
      write(
          context,
          Problem.of(refusal.code(), refusal.field(), String.valueOf(refusal.getMessage())));
    }
  }

  private void refuseHttp(HttpResponseException refusal, Context context) {
    boolean reading =
        context.method().equals(HandlerType.GET) || context.method().equals(HandlerType.HEAD);
    if (refusal.getStatus() == 404 && reading && pages.serve(context)) {
      context.attribute(ROUTE, "pages");
      return;
    }
    String detail =
        switch (refusal.getStatus()) {
          case 404 -> "there is nothing at this path; /openapi.json lists what there is";
          case 405 -> "this path does not know the method";
          case 413 -> "the body is larger than allowed";
          case 415 -> "the body must be of type application/json";
          default -> "the request can't be carried out";
        };
    Optional.ofNullable(refusal.getDetails().get("availableMethods"))
        .ifPresent(methods -> context.header("Allow", methods));
    write(context, Problem.http(refusal.getStatus(), detail));
  }

  private void fail(Exception fault, Context context) {
    String reference = UUID.randomUUID().toString().replace("-", "").substring(0, REFERENCE_LENGTH);
    LOG.error("fault {} in route {}", reference, routeOf(context), fault);
    write(context, Problem.fault(ErrorCode.INTERNAL, reference));
  }

  private static void write(Context context, Problem problem) {
    if (problem.status() == 401) {
      context.header("WWW-Authenticate", "Bearer realm=\"redthread\"");
    }
    if (!context.res().isCommitted()) {
      context.status(problem.status()).contentType(Problem.MEDIA_TYPE);
      context.result(jsonBytes(problem));
    }
  }

  private void count(Context context, float milliseconds) {
    String route = routeOf(context);
    int status = context.statusCode();
    metrics.count(route, status, milliseconds);
    LOG.info("{} {} {} {} ms", context.method().name(), route, status, Math.round(milliseconds));
  }

  private static String routeOf(Context context) {
    String route = context.attribute(ROUTE);
    return route == null ? "none" : route;
  }

  private static byte[] jsonBytes(Object value) {
    try {
      return Json.mapper().writeValueAsBytes(value);
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException("no JSON for " + value.getClass().getName(), fault);
    }
  }
}

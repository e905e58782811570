package org.redthread.server.command;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.server.json.Json;

/**
 * Speaks to a server of the product over HTTP. A problem document becomes an {@link
 * EngineException} with its code, field and words. Used by one thread.
 */
final class ApiClient implements AutoCloseable {
  private static final String ROOT = "/api/v1/";
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final int FIRST_FAULT = 400;

  private final HttpClient http;
  private final URI address;
  private final String token;
  private final Optional<String> purpose;

  /**
   * @param address of the server
   * @param token the bearer token
   * @param purpose why, for the audit; empty where none was given
   */
  ApiClient(URI address, String token, Optional<String> purpose) {
    // No proxy: the server is on this machine, whatever the environment says of others.
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(CONNECTING)
            .build();
    this.address = address;
    this.token = token;
    this.purpose = purpose;
  }

  /** A part of a path with variable parts, each encoded. */
  static String path(String... parts) {
    return String.join("/", Arrays.stream(parts).map(ApiClient::encoded).toList());
  }

  /**
   * {@return the answer to a question}
   *
   * @param path below {@code /api/v1/}, encoded
   * @param query the parameters; those that are null are left out
   */
  ServerAnswer get(String path, Map<String, ? extends @Nullable Object> query) {
    return new ServerAnswer(text(request(path + queryText(query)).GET().build()));
  }

  /** {@return the answer to a call with a JSON body, or with none where it is null} */
  ServerAnswer post(String path, @Nullable Object body) {
    return new ServerAnswer(text(posting(path, body)));
  }

  /** Makes a call that answers in lines and hands each on as it comes. */
  void stream(String path, Object body, Consumer<ServerAnswer> line) {
    HttpResponse<InputStream> response =
        send(posting(path, body), HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      if (response.statusCode() >= FIRST_FAULT) {
        throw refusal(response.statusCode(), String.join("", lines.lines().toList()));
      }
      lines.lines().forEach(text -> line.accept(new ServerAnswer(text)));
    } catch (IOException | UncheckedIOException broken) {
      throw unreachable(broken);
    }
  }

  private String text(HttpRequest request) {
    HttpResponse<String> response =
        send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() >= FIRST_FAULT) {
      throw refusal(response.statusCode(), response.body());
    }
    return response.body();
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException broken) {
      throw unreachable(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unreachable(interrupted);
    }
  }

  private EngineException unreachable(Exception cause) {
    return new EngineException(
        ErrorCode.STORE_UNAVAILABLE,
        "data",
        "the server at " + address + " does not answer or broke off; look whether it still runs",
        cause);
  }

  private HttpRequest posting(String path, @Nullable Object body) {
    if (body == null) {
      return request(path).POST(HttpRequest.BodyPublishers.noBody()).build();
    }
    return request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(Json.write(body), StandardCharsets.UTF_8))
        .build();
  }

  private HttpRequest.Builder request(String pathAndQuery) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + ROOT + pathAndQuery))
            .header("Authorization", "Bearer " + token);
    purpose.ifPresent(text -> request.header("X-Purpose", headerText(text)));
    return request;
  }

  // RFC 8187 section 3.2: a header holds ASCII alone, so everything else is percent-encoded.
  private static String headerText(String text) {
    boolean isPlain = text.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
    return isPlain ? text : "UTF-8''" + encoded(text);
  }

  private static String queryText(Map<String, ? extends @Nullable Object> query) {
    List<String> parts = new ArrayList<>();
    query.forEach(
        (name, value) -> {
          if (value != null) {
            parts.add(encoded(name) + "=" + encoded(value.toString()));
          }
        });
    parts.sort(null);
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private record ProblemText(
      @Nullable String detail, @Nullable String code, @Nullable String field) {}

  private static EngineException refusal(int status, String body) {
    ProblemText problem;
    try {
      problem = new ServerAnswer(body).read(new TypeReference<ProblemText>() {});
    } catch (EngineException notOurs) {
      problem = new ProblemText(null, null, null);
    }
    String detail = problem.detail();
    String field = problem.field();
    return new EngineException(
        code(problem.code()),
        field == null ? "" : field,
        detail == null ? "the server refused with status " + status : detail);
  }

  private static ErrorCode code(@Nullable String name) {
    return Arrays.stream(ErrorCode.values())
        .filter(code -> code.name().equals(name))
        .findFirst()
        .orElse(ErrorCode.INTERNAL);
  }

  @Override
  public void close() {
    http.close();
  }
}

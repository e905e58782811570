package org.redthread.server.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.redthread.engine.access.Role;
import org.redthread.server.json.Json;

/** Asks the served seizure over HTTP, and keeps every refusal for a last look. */
final class ApiClient {
  static final String PURPOSE = "checking the interface";

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> refusals = new CopyOnWriteArrayList<>();
  private final ServedSeizure seizure;

  ApiClient(ServedSeizure seizure) {
    this.seizure = seizure;
  }

  /** One request: method, path with query, body and its media type (empty for none). */
  record Call(String method, String path, String body, String mediaType) {
    static Call get(String path) {
      return new Call("GET", path, "", "");
    }

    static Call post(String path) {
      return new Call("POST", path, "", "");
    }

    static Call json(String path, Object body) {
      return new Call(
          "POST", path, body instanceof String text ? text : Json.write(body), "application/json");
    }

    static Call bytes(String path, String body) {
      return new Call("POST", path, body, "application/octet-stream");
    }
  }

  /** What came back. */
  record Reply(int status, String body, String contentType) {
    JsonNode json() {
      try {
        return Json.mapper().readTree(body);
      } catch (JsonProcessingException fault) {
        throw new UncheckedIOException(fault);
      }
    }

    String field() {
      return json().path("field").asText();
    }
  }

  Reply as(Role role, Call call) {
    return send(Optional.of(seizure.token(role)), PURPOSE, call);
  }

  Reply withoutPurpose(Role role, Call call) {
    return send(Optional.of(seizure.token(role)), "", call);
  }

  Reply send(Optional<String> token, String purpose, Call call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(seizure.address() + call.path()))
            .method(call.method(), BodyPublishers.ofString(call.body()));
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    if (!purpose.isEmpty()) {
      request.header("X-Purpose", "UTF-8''" + encode(purpose));
    }
    if (!call.mediaType().isEmpty()) {
      request.header("Content-Type", call.mediaType());
    }
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() >= 400) {
        refusals.add(response.body());
      }
      return new Reply(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("Content-Type").orElse(""));
    } catch (IOException fault) {
      throw new UncheckedIOException(call.method() + " " + call.path().split("\\?")[0], fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** {@return the bodies of all requests that were not granted} */
  List<String> refusals() {
    return refusals;
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

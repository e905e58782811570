package org.redthread.server.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes the table of routes as a description in OpenAPI 3.1. */
final class OpenApiDocument {
  private static final String JSON = "application/json";

  private final JsonSchemas schemas = new JsonSchemas();

  private OpenApiDocument() {}

  /** {@return the document, ready to be written as JSON} */
  static Map<String, Object> of(List<Route> routes, String version) {
    return new OpenApiDocument().document(routes, version);
  }

  private Map<String, Object> document(List<Route> routes, String version) {
    Map<String, Object> paths = new TreeMap<>();
    for (Route route : routes) {
      @SuppressWarnings("unchecked") // Put there by this loop alone.
      Map<String, Object> path =
          (Map<String, Object>) paths.computeIfAbsent(route.path(), unused -> new TreeMap<>());
      path.put(route.method().name().toLowerCase(Locale.ROOT), operation(route));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title",
            "Redthread",
            "version",
            version,
            "description",
            "Seized data as an evidence-cited graph. What it shows are leads, not proof."));
    document.put("paths", paths);
    Map<String, Object> problem = schemas.of(Problem.class);
    document.put(
        "components",
        Map.of(
            "schemas",
            schemas.components(),
            "securitySchemes",
            Map.of("bearer", Map.of("type", "http", "scheme", "bearer")),
            "responses",
            Map.of(
                "Problem",
                Map.of(
                    "description",
                    "Why the request was not granted (RFC 9457)",
                    "content",
                    Map.of(Problem.MEDIA_TYPE, Map.of("schema", problem))))));
    return document;
  }

  private Map<String, Object> operation(Route route) {
    Route.Terms terms = route.terms();
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", route.id());
    operation.put("summary", terms.summary());
    terms
        .permission()
        .ifPresent(
            permission -> {
              operation.put("description", "Needs the permission: " + permission + ".");
              operation.put("security", List.of(Map.of("bearer", List.of())));
            });
    List<Object> parameters = new ArrayList<>();
    for (String variable : route.pathVariables()) {
      parameters.add(
          Map.of(
              "name",
              variable,
              "in",
              "path",
              "required",
              true,
              "schema",
              Map.of("type", "string")));
    }
    terms.parameters().forEach(parameter -> parameters.add(parameter.document()));
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    addBody(operation, terms.body());
    operation.put("responses", responses(terms));
    return operation;
  }

  private void addBody(Map<String, Object> operation, Body body) {
    switch (body) {
      case Body.None none -> {}
      case Body.JsonValue json ->
          operation.put(
              "requestBody",
              Map.of(
                  "required",
                  true,
                  "content",
                  Map.of(JSON, Map.of("schema", schemas.of(json.type())))));
      case Body.Bytes bytes ->
          operation.put(
              "requestBody",
              Map.of(
                  "required",
                  true,
                  "description",
                  "At most " + bytes.maxBytes() + " bytes.",
                  "content",
                  Map.of("application/octet-stream", Map.of())));
    }
  }

  private Map<String, Object> responses(Route.Terms terms) {
    Map<String, Object> granted =
        terms
            .answer()
            .<Map<String, Object>>map(
                type ->
                    Map.of(
                        "description",
                        terms.summary(),
                        "content",
                        Map.of(JSON, Map.of("schema", schemas.of(type)))))
            .orElseGet(() -> Map.of("description", terms.summary()));
    Map<String, Object> responses = new TreeMap<>();
    responses.put("2XX", granted);
    responses.put("default", Map.of("$ref", "#/components/responses/Problem"));
    return responses;
  }
}

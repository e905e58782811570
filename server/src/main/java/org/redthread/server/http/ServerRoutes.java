package org.redthread.server.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The routes about the server itself, open to anybody who reaches it. They hold no data. */
final class ServerRoutes {
  private ServerRoutes() {}

  /** {@return the description, the health and the figures of a server with these product routes} */
  static List<Route> of(Supplier<Health> health, HttpMetrics metrics, List<Route> product) {
    List<Route> all = new ArrayList<>();
    Map<String, Object> document = new java.util.concurrent.ConcurrentHashMap<>();
    all.add(
        new Route(
            RouteMethod.GET,
            "/health",
            "health",
            Route.Terms.open("Whether the server can do its work").answering(Health.class),
            request -> Answer.json(health.get())));
    all.add(
        new Route(
            RouteMethod.GET,
            "/metrics",
            "metrics",
            Route.Terms.open("Figures in the text format of Prometheus"),
            request -> text(metrics.text())));
    all.add(
        new Route(
            RouteMethod.GET,
            "/openapi.json",
            "openapi",
            Route.Terms.open("This description").answering(Object.class),
            request -> Answer.json(document)));
    List<Route> described = new ArrayList<>(product);
    described.addAll(all);
    document.putAll(OpenApiDocument.of(described, health.get().version()));
    return all;
  }

  private static Answer text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Answer.stream(HttpMetrics.MEDIA_TYPE, out -> out.write(bytes));
  }
}

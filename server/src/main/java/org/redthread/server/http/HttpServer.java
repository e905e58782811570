package org.redthread.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * The HTTP server: the routes of a table, their description, health, figures and the pages. Each
 * request runs on a virtual thread of its own. Threads may share it.
 */
public final class HttpServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final Javalin javalin;
  private final URI address;
  private final SortedSet<String> registered;

  private HttpServer(Javalin javalin, URI address, SortedSet<String> registered) {
    this.javalin = javalin;
    this.address = address;
    this.registered = registered;
  }

  /**
   * Starts serving.
   *
   * @param settings where and for whom
   * @param routes the routes of the product; those of the server itself are added
   * @throws EngineException with {@link ErrorCode#CONFLICT} where the port is taken
   */
  public static HttpServer start(HttpServerSettings settings, List<Route> routes) {
    HttpMetrics metrics = new HttpMetrics();
    List<Route> table = new ArrayList<>(routes);
    table.addAll(ServerRoutes.of(settings.health(), metrics, routes));
    SortedSet<String> registered = new TreeSet<>();
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config, settings);
              config.events.handlerAdded(
                  handler -> {
                    if (handler.getHttpMethod().isHttpMethod()) {
                      registered.add(handler.getHttpMethod().name() + " " + handler.getPath());
                    }
                  });
              new Dispatch(settings, metrics, new PageFiles()).register(config, table);
            });
    return new HttpServer(started(javalin, settings), address(javalin, settings), registered);
  }

  /** {@return the address to reach it at, for example {@code http://127.0.0.1:8642}} */
  public URI address() {
    return address;
  }

  /** Ends the serving; requests that are under way are broken off. */
  @Override
  public void close() {
    javalin.stop();
  }

  /**
   * {@return method and path of each route that Javalin has, for comparing with the description}
   */
  SortedSet<String> registered() {
    return registered;
  }

  private static void configure(JavalinConfig config, HttpServerSettings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = settings.limits().jsonBytes();
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendXPoweredBy(false);
        });
    config.jetty.modifyServer(server -> server.setErrorHandler(new ContainerErrors()));
    config.jetty.modifyServletContextHandler(
        handler -> handler.setErrorHandler(new ContainerErrors()));
  }

  private static Javalin started(Javalin javalin, HttpServerSettings settings) {
    try {
      return javalin.start(settings.host(), settings.port());
    } catch (JavalinBindException taken) {
      throw new EngineException(
          ErrorCode.CONFLICT,
          "port",
          "can't listen on %s port %d, which another program may have taken; choose another with --port"
              .formatted(settings.host(), settings.port()),
          taken);
    }
  }

  private static URI address(Javalin javalin, HttpServerSettings settings) {
    String host =
        switch (settings.host()) {
          case "0.0.0.0", "::" -> LOOPBACK;
          default -> settings.host();
        };
    String written = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + written + ":" + javalin.port());
  }
}

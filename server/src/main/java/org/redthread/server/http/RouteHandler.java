package org.redthread.server.http;

import java.io.IOException;

/** What a route does. Runs on a virtual thread, so it may block. */
@FunctionalInterface
public interface RouteHandler {
  /**
   * Answers one request.
   *
   * @throws org.redthread.engine.model.EngineException becomes the problem document of its code
   * @throws IOException where the body breaks off
   */
  Answer handle(Request request) throws IOException;
}

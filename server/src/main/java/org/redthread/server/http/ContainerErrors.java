package org.redthread.server.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.redthread.server.json.Json;

/**
 * Writes the problem document for what Jetty refuses before Javalin sees it, such as an ambiguous
 * path or a header that is too long; Jetty's own page would quote the request.
 */
final class ContainerErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Problem problem =
        Problem.http(response.getStatus(), "the request is not one this server understands");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Content.Sink.write(response, true, Json.write(problem), callback);
    return true;
  }
}

package org.redthread.server.http;

import java.util.function.Supplier;

/**
 * What a server needs to start.
 *
 * @param host the address to listen on; another than the loopback lets other machines in
 * @param port the port, or 0 for any free one
 * @param authenticator knows the callers
 * @param health asked at each call of {@code /health}
 * @param limits of bodies
 */
public record HttpServerSettings(
    String host,
    int port,
    Authenticator authenticator,
    Supplier<Health> health,
    BodyLimits limits) {}

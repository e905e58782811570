package org.redthread.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.redthread.engine.access.Caller;
import org.redthread.server.api.ApiRoutes;
import org.redthread.server.embedded.DataFolder;
import org.redthread.server.embedded.RunningServer;
import org.redthread.server.http.BodyLimits;
import org.redthread.server.http.Health;
import org.redthread.server.http.HttpServer;
import org.redthread.server.http.HttpServerSettings;

/**
 * An open store with its HTTP server. Other commands on this machine find it by the file in the
 * data folder, whose token makes them the machine's operator: the product itself, which reads every
 * exhibit and sees nobody protected.
 */
final class ServedStore implements AutoCloseable {
  private static final int TOKEN_BYTES = 32;

  private final DataFolder folder;
  private final HttpServer server;
  private final String operatorToken;

  private ServedStore(DataFolder folder, HttpServer server, String operatorToken) {
    this.folder = folder;
    this.server = server;
    this.operatorToken = operatorToken;
  }

  /**
   * Starts serving.
   *
   * @param folder the data folder, which this process has open
   * @param store what is served
   * @param host where to listen
   * @param port the port, or 0 for any free one
   * @param isDemo whether the store holds made-up data alone
   */
  static ServedStore start(
      DataFolder folder, OpenStore store, String host, int port, boolean isDemo) {
    ServedStore served = serve(folder, store, host, port, isDemo);
    served.announce();
    return served;
  }

  /**
   * Serves for this process alone, on the loopback: other commands are not told of it, because it
   * ends with the one command that it is for.
   */
  static ServedStore forThisProcess(DataFolder folder, OpenStore store) {
    return serve(folder, store, "127.0.0.1", 0, false);
  }

  private static ServedStore serve(
      DataFolder folder, OpenStore store, String host, int port, boolean isDemo) {
    String operatorToken = drawToken();
    HttpServer server =
        HttpServer.start(
            new HttpServerSettings(
                host,
                port,
                token -> authenticate(store, operatorToken, token),
                health(store, isDemo),
                BodyLimits.DEFAULT),
            ApiRoutes.of(store.redthread()));
    return new ServedStore(folder, server, operatorToken);
  }

  private static Optional<Caller> authenticate(
      OpenStore store, String operatorToken, String token) {
    boolean isOperator =
        MessageDigest.isEqual(
            operatorToken.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    return isOperator
        ? Optional.of(Caller.system())
        : store.redthread().administration().authenticate(token);
  }

  private static Supplier<Health> health(OpenStore store, boolean isDemo) {
    String version = ProductVersion.current();
    String kind = store.isEmbedded() ? "embedded" : "remote";
    return () ->
        new Health(store.redthread().isReady() ? "ready" : "degraded", version, isDemo, kind);
  }

  private static String drawToken() {
    byte[] drawn = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(drawn);
    return "op_" + Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
  }

  private void announce() {
    try {
      new RunningServer(ProcessHandle.current().pid(), server.address(), operatorToken)
          .write(folder);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** {@return the address to reach it at} */
  URI address() {
    return server.address();
  }

  /** {@return the token of the machine's operator, for commands of this process} */
  String operatorToken() {
    return operatorToken;
  }

  @Override
  public void close() {
    server.close();
    try {
      Files.deleteIfExists(folder.server());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

package org.redthread.server.http;

import io.javalin.http.HttpResponseException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that name another host than this machine while the server listens on the
 * loopback alone: a page of a stranger can make its own name point at 127.0.0.1 (DNS rebinding),
 * but it can't make the browser send another name than its own.
 */
final class HostCheck {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean loopbackAlone;

  private HostCheck(boolean loopbackAlone) {
    this.loopbackAlone = loopbackAlone;
  }

  /** {@return the check for a server that listens on an address} */
  static HostCheck of(String listening) {
    return new HostCheck(
        LOOPBACK.contains(listening) || listening.equals("::1") || listening.startsWith("127."));
  }

  void check(@Nullable String hostHeader) {
    if (loopbackAlone && !LOOPBACK.contains(withoutPort(hostHeader))) {
      throw new HttpResponseException(421, "this server answers on the loopback address alone");
    }
  }

  private static String withoutPort(@Nullable String hostHeader) {
    if (hostHeader == null) {
      return "";
    }
    String host = hostHeader.toLowerCase(Locale.ROOT);
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }
}

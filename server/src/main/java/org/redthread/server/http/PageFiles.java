package org.redthread.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages and the libraries they use, from the class path: {@code /} is the first page, {@code
 * /pages/} is {@code pages/}, {@code /webjars/} is {@code META-INF/resources/webjars/}, and nothing
 * else of the class path can be reached. Only plain paths to files of known types are looked up, so
 * there are no listings and no ways around. Threads may share it.
 */
final class PageFiles {
  private static final String IMMUTABLE = "public, max-age=31536000, immutable";
  private static final String REVALIDATE = "no-cache";
  private static final String PAGES = "pages/";
  private static final String WEBJARS = "webjars/";

  /** Parts of letters, digits, dots, dashes; none begins with a dot; the last has an ending. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:[A-Za-z0-9_@-][A-Za-z0-9_@.-]*/)*[A-Za-z0-9_@-][A-Za-z0-9_@.-]*\\.([a-z0-9]+)");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  private final ConcurrentHashMap<String, PageFile> found = new ConcurrentHashMap<>();

  /** {@return whether the path is that of a page file, which then is the answer} */
  boolean serve(Context context) {
    Optional<PageFile> file = find(context.path());
    file.ifPresent(
        page -> {
          context.header("Cache-Control", page.immutable() ? IMMUTABLE : REVALIDATE);
          context.header("ETag", page.tag());
          if (page.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
          } else {
            context.status(200).contentType(page.type()).result(page.bytes());
          }
        });
    return file.isPresent();
  }

  /** {@return the file of a path, or empty where there is none} */
  Optional<PageFile> find(String path) {
    String asked = path.startsWith("/") ? path.substring(1) : path;
    String name = asked.isEmpty() ? PAGES + "index.html" : asked;
    var plain = PLAIN.matcher(name);
    if (!plain.matches() || !TYPES.containsKey(plain.group(1))) {
      return Optional.empty();
    }
    PageFile known = found.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<PageFile> read = read(name, TYPES.get(plain.group(1)));
    read.ifPresent(page -> found.put(name, page));
    return read;
  }

  private static Optional<PageFile> read(String name, @Nullable String type) {
    boolean library = name.startsWith(WEBJARS);
    if (!library && !name.startsWith(PAGES)) {
      return Optional.empty();
    }
    String resource = library ? "META-INF/resources/" + name : name;
    try (InputStream in = PageFiles.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null || type == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      return Optional.of(new PageFile(type, bytes, '"' + sha256(bytes) + '"', library));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException("every Java platform has SHA-256", fault);
    }
  }

  /**
   * One file, kept once it was asked for.
   *
   * @param type media type
   * @param bytes what it holds; not copied, not to be changed
   * @param tag entity tag, in its quotes
   * @param immutable whether its path names its version
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record PageFile(String type, byte[] bytes, String tag, boolean immutable) {}
}

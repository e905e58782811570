package org.redthread.server.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Headless Chromium with one page, which notes what a page must never do: write errors to the
 * console, break its own content policy, or speak to another host.
 */
final class Browser implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();

  private Browser(Playwright playwright, BrowserContext context, URI server) {
    this.playwright = playwright;
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            faults.add("console: " + message.text());
          }
        });
    page.onPageError(error -> faults.add("error: " + error));
    page.onRequest(
        request -> {
          String url = request.url();
          if (!url.startsWith(server.toString()) && !url.startsWith("data:")) {
            faults.add("request to elsewhere: " + url);
          }
        });
  }

  /** {@return where Chromium is on this machine, or empty} */
  static Optional<Path> chromium() {
    return Stream.concat(
            Stream.ofNullable(System.getProperty("redthread.chromium")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it.
   *
   * @param server the only host that the page may speak to
   */
  static Browser start(Path chromium, URI server, int width, int height) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserContext context =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    // Without this no Chromium starts as root, which builds in containers are.
                    .setArgs(List.of("--no-sandbox")))
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    // The machines that build are shared; conditions end the waiting, never this figure.
    context.setDefaultTimeout(60_000);
    return new Browser(playwright, context, server);
  }

  Page page() {
    return page;
  }

  /** {@return what the page did that it must not do} */
  List<String> faults() {
    return faults;
  }

  @Override
  public void close() {
    context.close();
    playwright.close();
  }
}

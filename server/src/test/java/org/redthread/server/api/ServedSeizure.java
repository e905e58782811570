package org.redthread.server.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.redthread.datasets.GenerationProgress;
import org.redthread.datasets.SeizureGenerator;
import org.redthread.engine.Redthread;
import org.redthread.engine.RedthreadSettings;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Role;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.Progress;
import org.redthread.server.embedded.DataFolder;
import org.redthread.server.embedded.EmbeddedSettings;
import org.redthread.server.embedded.EmbeddedStore;
import org.redthread.server.http.BodyLimits;
import org.redthread.server.http.Health;
import org.redthread.server.http.HttpServer;
import org.redthread.server.http.HttpServerSettings;
import org.redthread.server.http.Route;

/**
 * The real server on a free port, over an embedded store with a small synthetic seizure, resolved
 * and surfaced. One for all tests of the process, because starting it takes most of their time.
 */
public final class ServedSeizure implements AutoCloseable {
  /** Whose users ask: the agency whose interviews, which nobody else reads, tell the roles. */
  public static final String AGENCY = "Synthetic Victim Identification Team (PH)";

  private static final long SEED = 7;
  private static final double SCALE = 0.05;
  private static final long PAGE_CACHE_BYTES = 64L << 20;

  private final Path folder;
  private final Path seizure;
  private final EmbeddedStore store;
  private final Redthread redthread;
  private final Driver driver;
  private final HttpServer server;
  private final Map<Role, String> tokens = new EnumMap<>(Role.class);
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final StreamHandler logHandler = new StreamHandler(log, new SimpleFormatter());

  private ServedSeizure(Path folder, Path seizure) {
    this.folder = folder;
    this.seizure = seizure;
    Logger.getLogger("").addHandler(logHandler);
    store =
        EmbeddedStore.open(
            DataFolder.at(folder.resolve("data")), new EmbeddedSettings(PAGE_CACHE_BYTES));
    redthread =
        Redthread.open(
            new RedthreadSettings(
                store.uri(),
                store.user(),
                store.password(),
                folder.resolve("data"),
                checkout().resolve("datasets").resolve("mappings"),
                InstantSource.system(),
                new SecureRandom()));
    driver = GraphDatabase.driver(store.uri(), AuthTokens.basic(store.user(), store.password()));
    fill(seizure.resolve("exhibits"));
    server =
        HttpServer.start(
            new HttpServerSettings(
                "127.0.0.1",
                0,
                token -> redthread.administration().authenticate(token),
                () -> new Health("ready", "test", true, "embedded"),
                BodyLimits.DEFAULT),
            ApiRoutes.of(redthread));
  }

  /** {@return the one of this process, started by whoever asks first} */
  public static ServedSeizure of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(ServedSeizure.class))
        .getOrComputeIfAbsent(
            ServedSeizure.class,
            key -> {
              try {
                Path folder = Files.createTempDirectory("redthread-served-");
                Path seizure = folder.resolve("seizure");
                SeizureGenerator.generate(SEED, SCALE, seizure, GenerationProgress.SILENT);
                return new ServedSeizure(folder, seizure);
              } catch (IOException fault) {
                throw new java.io.UncheckedIOException(fault);
              }
            },
            ServedSeizure.class);
  }

  /** {@return one over the whole demo seizure, to be closed by whoever asks} */
  public static ServedSeizure demo() throws IOException {
    return new ServedSeizure(
        Files.createTempDirectory("redthread-served-"),
        checkout().resolve("datasets").resolve("demo"));
  }

  /** {@return the root of the checkout} */
  public static Path checkout() {
    return Path.of(System.getProperty("redthread.root", "..")).toAbsolutePath().normalize();
  }

  private void fill(Path exhibits) {
    redthread
        .seizures()
        .load(Caller.system(), List.of(exhibits), LoadOptions.DEFAULTS, Progress.NONE);
    redthread.identities().resolve(Caller.system());
    redthread.networks().surface(Caller.system(), Progress.NONE);
    for (Role role : Role.values()) {
      String name = "test-" + role.name().toLowerCase(Locale.ROOT);
      tokens.put(
          role,
          redthread
              .administration()
              .addUser(Caller.system(), name, role, AGENCY, Set.of())
              .token());
    }
  }

  /** {@return where it answers} */
  public URI address() {
    return server.address();
  }

  /** {@return the token of the one user in this role} */
  public String token(Role role) {
    return String.valueOf(tokens.get(role));
  }

  /** {@return the table of the product's routes} */
  List<Route> routes() {
    return ApiRoutes.of(redthread);
  }

  /** {@return rows of a statement, past all access rules: what the store really holds} */
  public List<Record> ask(String statement, Map<String, Object> parameters) {
    return driver.executableQuery(statement).withParameters(parameters).execute().records();
  }

  /** {@return the lines of the audit} */
  List<String> audit() {
    try {
      return Files.readAllLines(folder.resolve("data/audit/audit.log"), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }

  /** {@return everything that was logged until now} */
  String log() {
    logHandler.flush();
    return log.toString(StandardCharsets.UTF_8);
  }

  /** {@return the first rows of a file of the seizure, which as a file of their own are new} */
  String firstRows(String file, int rows) {
    try (Stream<String> lines =
        Files.lines(seizure.resolve("exhibits").resolve(file), StandardCharsets.UTF_8)) {
      return String.join("\n", lines.limit(1L + rows).toList()) + "\n";
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    driver.close();
    redthread.close();
    store.close();
    Logger.getLogger("").removeHandler(logHandler);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public String toString() {
    return "ServedSeizure" + Arrays.asList(address());
  }
}

package org.redthread.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Purpose;
import org.redthread.engine.access.Role;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.server.json.Json;

class HttpServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Parameter<String> WORDS = Parameter.text("q", 20, "Words").mandatory();
  private static final Parameter<Integer> LIMIT =
      Parameter.integer("limit", 1, 100, 20, "How many");
  private static final Parameter<Instant> FROM = Parameter.instant("from", "From when");
  private static final Parameter<List<RouteMethod>> KINDS =
      Parameter.choices("kinds", RouteMethod.class, Enum::name, "Which");

  private static HttpServer server;

  record Echo(String q, int limit, Instant from, List<RouteMethod> kinds, String caller) {}

  record Note(String text, int weight) {}

  @BeforeAll
  static void start() {
    server =
        HttpServer.start(
            new HttpServerSettings(
                "127.0.0.1",
                0,
                HttpServerTest::authenticate,
                () -> new Health("ready", "1.2.3", true, "embedded"),
                new BodyLimits(200)),
            routes());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Optional<Caller> authenticate(String token) {
    return token.equals("good")
        ? Optional.of(new Caller("maria", Role.ANALYST, "PNP", Set.of(), Purpose.NONE))
        : Optional.empty();
  }

  private static List<Route> routes() {
    return List.of(
        new Route(
            RouteMethod.GET,
            "/api/v1/echo",
            "echo",
            Route.Terms.of("Says it again", "read", Echo.class).with(WORDS, LIMIT, FROM, KINDS),
            HttpServerTest::echo),
        new Route(
            RouteMethod.POST,
            "/api/v1/notes",
            "addNote",
            Route.Terms.of("Takes a note", "write", Note.class)
                .taking(new Body.JsonValue(Note.class)),
            request -> Answer.created(request.body(Note.class))),
        new Route(
            RouteMethod.POST,
            "/api/v1/files",
            "addFile",
            Route.Terms.of("Counts the bytes of a file", "write", Map.class)
                .taking(new Body.Bytes(1000)),
            HttpServerTest::countBytes),
        new Route(
            RouteMethod.DELETE,
            "/api/v1/notes/{id}",
            "removeNote",
            Route.Terms.of("Removes a note", "write", Void.class).answeringNoJson(),
            request -> Answer.empty()),
        new Route(
            RouteMethod.GET,
            "/api/v1/faults/{code}",
            "fault",
            Route.Terms.of("Fails", "read", Void.class).answeringNoJson(),
            HttpServerTest::fault));
  }

  private static Answer echo(Request request) {
    QueryParameters query = request.query();
    return Answer.json(
        new Echo(
            query.get(WORDS),
            query.get(LIMIT),
            query.find(FROM).orElse(Instant.EPOCH),
            query.find(KINDS).orElse(List.of()),
            request.caller().user() + "|" + request.caller().purpose().text()));
  }

  private static Answer countBytes(Request request) throws IOException {
    try (InputStream in = request.bytes(1000)) {
      return Answer.json(Map.of("bytes", in.readAllBytes().length));
    }
  }

  private static Answer fault(Request request) {
    if (request.path("code").equals("BUG")) {
      throw new IllegalStateException("Maria Reyes +63 917 555 0142");
    }
    throw new EngineException(
        ErrorCode.valueOf(request.path("code")), "some", "a word for the user");
  }

  @Test
  void answersWithWhatWasAskedAndItsDefaults() throws Exception {
    HttpResponse<String> answer =
        get("/api/v1/echo?q=red&from=2025-03-01T08:00:00%2B08:00&kinds=GET,POST");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"q\":\"red\",\"limit\":20,\"from\":\"2025-03-01T00:00:00Z\","
                + "\"kinds\":[\"GET\",\"POST\"],\"caller\":\"maria|\"}");
  }

  @Test
  void handsThePurposeOn() throws Exception {
    assertThat(send(request("/api/v1/echo?q=red").header("X-Purpose", " case C-12 ")).body())
        .contains("\"caller\":\"maria|case C-12\"");
    String thai = "UTF-8''%E0%B8%84%E0%B8%94%E0%B8%B5+12";
    assertThat(send(request("/api/v1/echo?q=red").header("X-Purpose", thai)).body())
        .contains("\"caller\":\"maria|\u0e04\u0e14\u0e35+12\"");
    problem(send(request("/api/v1/echo?q=red").header("X-Purpose", "UTF-8''%zz")), 400);
    JsonNode problem =
        problem(send(request("/api/v1/echo?q=red").header("X-Purpose", "x".repeat(501))), 400);
    assertThat(problem.get("field").asText()).isEqualTo("X-Purpose");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/echo|q",
        "/api/v1/echo?q=|q",
        "/api/v1/echo?q=aaaaaaaaaaaaaaaaaaaaa|q",
        "/api/v1/echo?q=a&q=b|q",
        "/api/v1/echo?q=a&limit=0|limit",
        "/api/v1/echo?q=a&limit=101|limit",
        "/api/v1/echo?q=a&limit=ten|limit",
        "/api/v1/echo?q=a&limit=99999999999|limit",
        "/api/v1/echo?q=a&from=2025-03-01|from",
        "/api/v1/echo?q=a&from=2025-02-30T00:00:00Z|from",
        "/api/v1/echo?q=a&kinds=GET,PUT|kinds",
        "/api/v1/echo?q=a&kinds=|kinds",
        "/api/v1/echo?q=a&limits=5|limits",
        "/health?verbose=1|verbose"
      })
  void refusesAQueryItDoesNotKnowByTheNameOfTheParameter(String path, String field)
      throws Exception {
    JsonNode problem = problem(get(path), 400);
    assertThat(problem.get("field").asText()).isEqualTo(field);
    assertThat(problem.get("code").asText()).isEqualTo("INVALID_PARAMETER");
    assertThat(problem.get("type").asText()).isEqualTo("urn:redthread:problem:invalid-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic Z29vZA==", "Bearer", "Bearer bad", "good"})
  void refusesAMissingOrWrongToken(String authorization) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(at("/api/v1/echo?q=a&unknown=1"));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    HttpResponse<String> answer = send(request);
    problem(answer, 401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void givesEachCodeItsStatusAndHidesFaults(ErrorCode code) throws Exception {
    int status = ProblemStatus.of(code);
    JsonNode problem = problem(get("/api/v1/faults/" + code), status);
    if (status == 500) {
      assertThat(problem.get("detail").asText()).doesNotContain("a word for the user");
      assertThat(problem.get("reference").asText()).hasSize(12);
    } else {
      assertThat(problem.get("detail").asText()).isEqualTo("a word for the user");
      assertThat(problem.get("field").asText()).isEqualTo("some");
      assertThat(problem.has("reference")).isFalse();
    }
  }

  @Test
  void saysNothingOfAnUnexpectedFault() throws Exception {
    HttpResponse<String> answer = get("/api/v1/faults/BUG");
    problem(answer, 500);
    assertThat(answer.body()).doesNotContain("Reyes", "IllegalState", "555");
  }

  @Test
  void saysThatAPathIsUnknown() throws Exception {
    assertThat(problem(get("/api/v1/nothing"), 404).get("code").asText()).isEqualTo("NOT_FOUND");
  }

  @Test
  void saysWhichMethodsAPathKnows() throws Exception {
    HttpResponse<String> answer = get("/api/v1/notes");
    assertThat(problem(answer, 405).get("code").asText()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "{\"text\":\"a\",\"weight\":|body",
        "not json|body",
        "null|body",
        "{\"text\":\"a\",\"weight\":1} x|body",
        "{\"text\":\"a\",\"weight\":1,\"more\":2}|more",
        "{\"text\":\"a\",\"weight\":\"heavy\"}|weight",
        "{\"text\":\"a\",\"weight\":null}|weight"
      })
  void refusesABodyThatIsNotWhatItShouldBe(String body, String field) throws Exception {
    HttpResponse<String> answer = post("/api/v1/notes", "application/json", body);
    assertThat(problem(answer, 400).get("field").asText()).isEqualTo(field);
    assertThat(answer.body()).doesNotContain("heavy");
  }

  @Test
  void takesABodyThatIs() throws Exception {
    HttpResponse<String> answer =
        post("/api/v1/notes", "application/json; charset=utf-8", "{\"text\":\"a\",\"weight\":1}");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("{\"text\":\"a\",\"weight\":1}");
  }

  @Test
  void refusesABodyThatAFormOfAnotherSiteCouldSend() throws Exception {
    problem(post("/api/v1/notes", "text/plain", "{\"text\":\"a\",\"weight\":1}"), 415);
  }

  @Test
  void refusesABodyOverTheLimit() throws Exception {
    String body = "{\"text\":\"" + "a".repeat(300) + "\",\"weight\":1}";
    problem(post("/api/v1/notes", "application/json", body), 413);
    HttpRequest.Builder unannounced =
        request("/api/v1/files")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new java.io.ByteArrayInputStream(new byte[5000])));
    problem(send(unannounced), 413);
    assertThat(post("/api/v1/files", "text/csv", "x".repeat(1000)).body())
        .isEqualTo("{\"bytes\":1000}");
  }

  @Test
  void answersDeletionWithNothing() throws Exception {
    HttpResponse<String> answer = send(request("/api/v1/notes/7").DELETE());
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health", "/api/v1/nothing", "/pages/app.js"})
  void setsTheHeadersThatBrowsersNeed(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains(
                        "default-src 'self'",
                        "style-src 'self' 'unsafe-inline'",
                        "img-src 'self' data:",
                        "frame-ancestors 'none'"));
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:{port},200",
    "127.0.0.1:{port},200",
    "[::1]:{port},200",
    "LOCALHOST,200",
    "attacker.example,421",
    "attacker.example:{port},421",
    "127.0.0.1.attacker.example,421"
  })
  void answersOnlyToTheNamesOfThisMachine(String host, int status) throws Exception {
    String answer =
        raw(
            "GET /health HTTP/1.1\r\nHost: "
                + host.replace("{port}", "" + server.address().getPort())
                + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/%2e%2e/pom.xml",
        "/..%2fpom.xml",
        "/webjars/..%2f..%2f..%2forg/redthread/server/Main.class",
        "/webjars/../../../migrations/V001__unique_ids_of_nodes.cypher",
        "/webjars//preact/",
        "/webjars/",
        "/webjars",
        "/META-INF/MANIFEST.MF",
        "/org/redthread/server/Main.class",
        "/.hidden.html",
        "/%00.html",
        "/\\..\\index.html"
      })
  void reachesNothingElseOfTheClassPath(String path) throws Exception {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
    assertThat(answer).contains(Problem.MEDIA_TYPE).doesNotContain("<html", "Jetty", "jetty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/pages/app.js", "/pages/style.css", "/pages/icon.svg"})
  void servesThePagesAndLetsTheBrowserAskAgain(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(answer.headers().firstValue("ETag")).isPresent();
  }

  @Test
  void hasEveryLibraryThatThePagesName() throws Exception {
    String libraries = get("/pages/libraries.js").body();
    List<String> named =
        Pattern.compile("'(/webjars/[^']+)'")
            .matcher(libraries)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(named).hasSizeGreaterThan(3);
    for (String path : named) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void servesLibrariesForGood() throws Exception {
    HttpResponse<String> answer = get("/webjars/preact/10.28.0/dist/preact.module.js");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
    assertThat(answer.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        send(request("/webjars/preact/10.28.0/dist/preact.module.js").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void describesExactlyTheRoutesItHas() throws Exception {
    JsonNode document = Json.mapper().readTree(get("/openapi.json").body());
    SortedSet<String> described = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            described.add(
                                method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    assertThat(described)
        .isEqualTo(server.registered())
        .contains("GET /api/v1/echo", "GET /health");
    assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
    JsonNode echo = document.at("/paths/~1api~1v1~1echo/get");
    assertThat(echo.at("/parameters/1/schema/maximum").asInt()).isEqualTo(100);
    assertThat(echo.at("/security/0/bearer").isArray()).isTrue();
    assertThat(document.at("/components/schemas/Echo/properties/from/format").asText())
        .isEqualTo("date-time");
    assertThat(document.at("/paths/~1api~1v1~1notes~1{id}/delete/parameters/0/name").asText())
        .isEqualTo("id");
  }

  @Test
  void saysHowItIsWithoutAToken() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/health")));
    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"ready\",\"version\":\"1.2.3\",\"demo\":true,\"store\":\"embedded\"}");
  }

  @Test
  void countsRequestsByRouteAndStatus() throws Exception {
    get("/api/v1/echo?q=counted");
    problem(get("/api/v1/echo"), 400);
    HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/metrics")));
    assertThat(answer.body())
        .containsPattern("redthread_http_requests_total\\{route=\"echo\",status=\"200\"} [1-9]")
        .containsPattern("redthread_http_requests_total\\{route=\"echo\",status=\"400\"} [1-9]")
        .containsPattern("redthread_http_request_seconds_count\\{route=\"echo\"} [1-9]")
        .contains("jvm_heap_used_bytes")
        .doesNotContain("counted");
  }

  @Test
  void saysThatThePortIsTaken() {
    HttpServerSettings same =
        new HttpServerSettings(
            "127.0.0.1",
            server.address().getPort(),
            HttpServerTest::authenticate,
            () -> new Health("ready", "1.2.3", true, "embedded"),
            BodyLimits.DEFAULT);
    assertThatThrownBy(() -> HttpServer.start(same, List.of()))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("--port");
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    JsonNode problem = Json.mapper().readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asText()).isNotEmpty();
    return problem;
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private static HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(
        request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer good");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI at(String path) {
    return URI.create(server.address() + path);
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package org.redthread.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redthread.engine.access.Role;
import org.redthread.server.api.ApiClient.Call;
import org.redthread.server.api.ApiClient.Reply;
import org.redthread.server.json.Json;

/**
 * Strings that break programs, through every parameter of every route: none may be a fault of the
 * server, and none may come back where a browser could take it for markup.
 */
@ExtendWith(SharedSeizure.class)
class ApiNaughtyStringsIT {
  private static final String ROOT = "/api/v1/";

  /** Every string goes to search and to an id in the path; elsewhere each takes its turn. */
  private static final int TURN = 16;

  /** What a caller says there is kept and given back in the answer, as it was said. */
  private static final Set<String> KEPT =
      Set.of("packages.producer", "resolution/judgements.reason");

  private static final List<String> BUILT_IN =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' OR 1=1 --",
          "}) DETACH DELETE n //",
          "../../../../etc/passwd",
          "%00",
          "\u0000",
          "\u202Etest\u202C",
          "\uD83D\uDE00 \u0E44\u0E17\u0E22 \u1781\u17D2\u1798\u17C2\u179A",
          "${jndi:ldap://127.0.0.1/a}",
          "NaN",
          "-9223372036854775809",
          "field:(a OR b) AND *:* ~2 ^4 [a TO b] \\",
          "a".repeat(5000));

  private ServedSeizure seizure;
  private ApiClient client;
  private Samples samples;

  @BeforeEach
  void connect(ServedSeizure served) {
    seizure = served;
    client = new ApiClient(served);
    samples = new Samples(served, client);
  }

  private static List<String> strings() throws IOException {
    Path list = ServedSeizure.checkout().resolve("../shared/data/naughty_strings/blns.json");
    List<String> all = new ArrayList<>(BUILT_IN);
    if (Files.isReadable(list)) {
      all.addAll(Json.mapper().readValue(list.toFile(), new TypeReference<List<String>>() {}));
    } else {
      System.err.println(
          "SKIPPED LOUDLY: no list of naughty strings beside the checkout; "
              + BUILT_IN.size()
              + " built-in ones are used");
    }
    return all.stream().filter(text -> !text.isEmpty()).distinct().toList();
  }

  @Test
  void noParameterOfAnyRouteTurnsAStringIntoAFault() throws IOException {
    List<String> strings = strings();
    List<Target> targets = targets();
    assertThat(targets).hasSizeGreaterThan(50);
    for (int at = 0; at < strings.size(); at++) {
      for (int index = 0; index < targets.size(); index++) {
        Target target = targets.get(index);
        if (target.takesAll() || at < BUILT_IN.size() || at % TURN == index % TURN) {
          ask(target, strings.get(at));
        }
      }
    }
    assertThat(seizure.log()).doesNotContain("fault ");
  }

  @Test
  void aPurposeAndATokenMayBeAnything() throws IOException {
    Call me = Call.get(ROOT + "me");
    Call search = Call.get(ROOT + "search?q=a");
    for (String text : strings()) {
      Reply purpose = client.send(Optional.of(seizure.token(Role.ANALYST)), text, search);
      assertThat(purpose.status()).as(Json.write(text)).isIn(200, 400);
      assertNotReflected(text, purpose);
      String token = ApiClient.encode(text);
      assertThat(client.send(Optional.of(token), "", me).status())
          .as(Json.write(text))
          .isEqualTo(401);
    }
  }

  private void ask(Target target, String text) {
    Reply reply = client.as(Role.SUPERVISOR, target.with(text));
    String what = target.name() + " with " + Json.write(text) + ": " + reply.body();
    assertThat(reply.status()).as(what).isLessThan(500);
    // The one thing that keeps a browser from taking an answer for a page: it is always JSON.
    assertThat(reply.contentType()).as(what).matches("application/(problem\\+)?json.*");
    if (!KEPT.contains(target.name())) {
      assertNotReflected(text, reply);
    }
  }

  private static void assertNotReflected(String text, Reply reply) {
    if (text.contains("<") && text.length() > 3) {
      assertThat(reply.body()).doesNotContain(text);
    }
  }

  /** One place of a call where a string can stand: of the path, the query or the body. */
  private record Target(String name, Call call, String query, boolean takesAll) {
    private static final String HERE = "NAUGHTY";

    Call with(String text) {
      if (!query.isEmpty()) {
        String bare = call.path().replaceAll("([?&])" + query + "=[^&]*", "$1");
        String joint = bare.contains("?") ? "&" : "?";
        return new Call(
            call.method(),
            bare + joint + query + "=" + ApiClient.encode(text),
            call.body(),
            call.mediaType());
      }
      return new Call(
          call.method(),
          call.path().replace(HERE, ApiClient.encode(text)),
          call.body().replace("\"" + HERE + "\"", Json.write(text)),
          call.mediaType());
    }
  }

  private List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    Map<String, Call> calls = samples.calls(client);
    calls.keySet().removeAll(List.of("resolve", "surface"));
    JsonNode paths = client.send(Optional.empty(), "", Call.get("/openapi.json")).json();
    seizure.routes().stream()
        .filter(route -> calls.containsKey(route.id()))
        .forEach(
            route ->
                paths
                    .path("paths")
                    .path(route.path())
                    .path(route.method().name().toLowerCase(java.util.Locale.ROOT))
                    .path("parameters")
                    .forEach(
                        parameter ->
                            targets.add(
                                target(
                                    route.id(), route.path(), calls.get(route.id()), parameter))));
    for (String field : List.of("ids", "format", "profile", "tlp", "producer")) {
      targets.add(body("packages", field, Map.of("ids", List.of(samples.person()))));
    }
    Map<String, Object> judgement =
        Map.of("left", "a", "right", "b", "decision", "NEGATIVE", "reason", "because");
    for (String field : List.of("left", "right", "decision", "reason", "undo")) {
      targets.add(body("resolution/judgements", field, judgement));
    }
    return targets;
  }

  private static Target target(String id, String path, Call call, JsonNode parameter) {
    String name = parameter.path("name").asText();
    boolean isInPath = parameter.path("in").asText().equals("path");
    String variable = path.replace("{" + name + "}", Target.HERE);
    return new Target(
        id + "." + name,
        isInPath ? new Call(call.method(), variable, call.body(), call.mediaType()) : call,
        isInPath ? "" : name,
        name.equals("q") || id.equals("entity"));
  }

  private static Target body(String path, String field, Map<String, Object> others) {
    Map<String, Object> body = new java.util.TreeMap<>(others);
    body.put(field, field.equals("ids") ? List.of(Target.HERE) : Target.HERE);
    return new Target(path + "." + field, Call.json(ROOT + path, body), "", false);
  }
}

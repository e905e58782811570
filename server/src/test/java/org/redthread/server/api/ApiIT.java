package org.redthread.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.engine.access.Role;
import org.redthread.server.api.ApiClient.Call;
import org.redthread.server.api.ApiClient.Reply;
import org.redthread.server.http.Route;

/** Every route over real HTTP on a real store, and every way to ask wrongly. */
@ExtendWith(SharedSeizure.class)
class ApiIT {
  private static final String ROOT = "/api/v1/";

  private ServedSeizure seizure;
  private ApiClient client;
  private Samples samples;

  @BeforeEach
  void connect(ServedSeizure served) {
    seizure = served;
    client = new ApiClient(served);
    samples = new Samples(served, client);
  }

  private JsonNode granted(Call call) {
    Reply reply = client.as(Role.SUPERVISOR, call);
    assertThat(reply.status()).as(call.path() + " " + reply.body()).isIn(200, 201);
    assertThat(reply.contentType()).startsWith("application/json");
    return reply.json();
  }

  private JsonNode sample(String route) {
    return granted(samples.calls(client).get(route));
  }

  @Test
  void meSaysWhoIAmAndWhetherVictimsWouldBeShown() {
    JsonNode me = client.withoutPurpose(Role.INVESTIGATOR, Call.get(ROOT + "me")).json();
    assertThat(me.path("role").asText()).isEqualTo("investigator");
    assertThat(me.path("agency").asText()).isEqualTo(ServedSeizure.AGENCY);
    assertThat(me.path("seesProtected").asBoolean()).isTrue();
    assertThat(client.as(Role.ANALYST, Call.get(ROOT + "me")).json().path("seesProtected"))
        .hasToString("false");
  }

  @Test
  void searchFindsAPhoneInAnotherSpelling() {
    String number =
        samples.first(
            "MATCH (e:Phone) WHERE NOT e.protected AND e.value STARTS WITH '+66'"
                + " AND any(x IN e.exhibits WHERE x IN $readable)"
                + " RETURN e.value AS id ORDER BY id LIMIT 1");
    String local = "0" + number.substring(3, 5) + "-" + number.substring(5);
    for (String spelling : List.of(number, local)) {
      JsonNode items =
          granted(Call.get(ROOT + "search?q=" + ApiClient.encode(spelling))).path("items");
      assertThat(items.path(0).path("caption").asText()).as(spelling).isEqualTo(number);
    }
  }

  @Test
  void entityHasItsKindEvidenceAndMarkings() {
    JsonNode entity = sample("entity");
    assertThat(entity.path("id").asText()).isEqualTo(samples.person());
    assertThat(entity.path("kind").asText()).isEqualTo("Person");
    assertThat(entity.path("evidence")).isNotEmpty();
    assertThat(entity.path("markings")).isNotEmpty();
  }

  @Test
  void neighbourhoodHoldsTheRootAndOnlyLinksBetweenItsEntities() {
    JsonNode graph = sample("neighbourhood");
    List<String> ids = new ArrayList<>();
    graph.path("entities").forEach(entity -> ids.add(entity.path("id").asText()));
    assertThat(ids).contains(samples.person()).hasSizeGreaterThan(1);
    assertThat(graph.path("links")).isNotEmpty();
    graph
        .path("links")
        .forEach(
            link -> assertThat(ids).contains(link.path("from").asText(), link.path("to").asText()));
  }

  @Test
  void evidenceComesAsRowsWithTheirTextAndPageByPage() {
    String path = ROOT + "entities/" + samples.account() + "/evidence?limit=1";
    JsonNode first = granted(Call.get(path));
    assertThat(first.path("items")).hasSize(1);
    assertThat(first.path("items").path(0).path("text").asText()).isNotEmpty();
    String cursor = first.path("next").asText();
    JsonNode second = granted(Call.get(path + "&cursor=" + ApiClient.encode(cursor)));
    assertThat(second.path("items").path(0)).isNotEqualTo(first.path("items").path(0));
  }

  @Test
  void eventsPathsSharedAndTrailsAnswer() {
    assertThat(sample("events").path("items").isArray()).isTrue();
    assertThat(sample("paths").path("paths").isArray()).isTrue();
    assertThat(sample("shared").path("items").isArray()).isTrue();
    JsonNode trails = sample("trails");
    assertThat(trails.path("trails")).isNotEmpty();
    JsonNode hop = trails.path("trails").path(0).path("hops").path(0);
    assertThat(hop.path("amount").isTextual()).isTrue();
    assertThat(hop.path("from").asText()).isEqualTo(samples.account());
  }

  @Test
  void aPathIsFoundBetweenAPersonAndItsPhone() {
    String phone =
        samples.first(
            "MATCH (e:Person {id: '%s'})-[u:USES]->(p:Phone)".formatted(samples.person())
                + " WHERE any(x IN u.exhibits WHERE x IN $readable) RETURN p.id AS id ORDER BY id");
    JsonNode path =
        granted(Call.get(ROOT + "paths?from=" + samples.person() + "&to=" + phone))
            .path("paths")
            .path(0);
    assertThat(path.path("entities")).hasSize(2);
    assertThat(path.path("links")).hasSize(1);
  }

  @Test
  void aDryRunSaysWhatALoadWouldDoAndWritesNothing() {
    JsonNode before = granted(Call.get(ROOT + "exhibits"));
    JsonNode report = sample("loadExhibit");
    assertThat(report.path("dryRun").asBoolean()).isTrue();
    assertThat(report.path("counts").path("read").asLong()).isEqualTo(2);
    assertThat(granted(Call.get(ROOT + "exhibits"))).isEqualTo(before);
  }

  @Test
  void exhibitsAreListedAndFoundWithTheirRefusedRows() {
    assertThat(sample("exhibits").path("items")).isNotEmpty();
    assertThat(sample("exhibit").path("sha256").asText()).isEqualTo(samples.exhibit());
    JsonNode row = sample("rejected").path("items").path(0);
    assertThat(row.path("problems")).isNotEmpty();
    assertThat(row.path("text").asText()).isNotEmpty();
  }

  @Test
  void identitiesSayWhyAndJudgementsAreTakenBack() {
    assertThat(sample("identity").path("profiles")).isNotEmpty();
    assertThat(sample("identityWhy").path("judgements")).isNotEmpty();
    JsonNode judged = sample("judge");
    assertThat(judged.path("decision").asText()).isEqualTo("NEGATIVE");
    JsonNode undone =
        granted(
            Call.json(ROOT + "resolution/judgements", Map.of("undo", judged.path("id").asText())));
    assertThat(undone.path("reverted").asBoolean()).isTrue();
  }

  @Test
  void runsAnswerWithWhatTheyFound() {
    assertThat(sample("resolve").path("identities").asLong()).isPositive();
    assertThat(sample("surface").path("networks").asLong()).isPositive();
  }

  @Test
  void networksAreRankedAndBringTheLinksAmongTheirMembers() {
    JsonNode first = sample("networks").path("items").path(0);
    assertThat(first.path("rank").asInt()).isEqualTo(1);
    assertThat(first.path("reasons")).isNotEmpty();
    JsonNode network = granted(Call.get(ROOT + "networks/" + first.path("id").asText()));
    // Of a network too large to link, the answer says that its links were not read.
    String told = network.path("members").size() <= 1000 ? "links" : "truncated";
    assertThat(network.path(told)).as(told).isNotEmpty();
    assertThat(network.path("members").size()).isGreaterThanOrEqualTo(first.path("members").size());
    assertThat(sample("hubs").path("items").isArray()).isTrue();
  }

  @Test
  void packagesCarryAPurposeAndALossReport() {
    JsonNode made = sample("makePackage");
    assertThat(made.path("content").asText()).contains("\"bundle\"");
    assertThat(made.path("lossReport").asText()).isNotEmpty();
    Reply without = client.withoutPurpose(Role.LIAISON, samples.calls(client).get("makePackage"));
    assertThat(without.status()).isEqualTo(403);
    assertThat(without.json().path("code").asText()).isEqualTo("PURPOSE_REQUIRED");
  }

  @Test
  void theAuditIsReadPageByPage() {
    JsonNode page = sample("audit");
    assertThat(page.path("items")).hasSize(5);
    assertThat(page.path("items").path(0).path("sequence").asLong()).isEqualTo(1);
    JsonNode next = granted(Call.get(ROOT + "audit?limit=5&cursor=" + page.path("next").asText()));
    assertThat(next.path("items").path(0).path("sequence").asLong()).isEqualTo(6);
  }

  @Test
  void theDescriptionNamesExactlyTheRoutesAndTheirParametersAreAccepted() {
    JsonNode paths = client.send(Optional.empty(), "", Call.get("/openapi.json")).json();
    TreeSet<String> described = new TreeSet<>();
    paths
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            described.add(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey())));
    TreeSet<String> registered =
        new TreeSet<>(List.of("GET /health", "GET /metrics", "GET /openapi.json"));
    for (Route route : seizure.routes()) {
      registered.add(route.method() + " " + route.path());
      JsonNode operation =
          paths
              .path("paths")
              .path(route.path())
              .path(route.method().name().toLowerCase(java.util.Locale.ROOT));
      for (JsonNode parameter : operation.path("parameters")) {
        // A cursor is what the page before gave; the tests of the routes with pages go on with one.
        if (parameter.path("in").asText().equals("query")
            && !parameter.path("name").asText().equals("cursor")) {
          acceptsDescribed(route, parameter);
        }
      }
    }
    assertThat(described).isEqualTo(registered);
  }

  /** A parameter that is described but unknown would be refused under its own name. */
  private void acceptsDescribed(Route route, JsonNode parameter) {
    String name = parameter.path("name").asText();
    Call call = samples.calls(client).get(route.id());
    String value = exampleOf(name, parameter.path("schema"));
    String bare = call.path().replaceAll("([?&])" + name + "=[^&]*(&|$)", "$1");
    String path = bare + (bare.contains("?") ? "&" : "?") + name + "=" + ApiClient.encode(value);
    Reply reply =
        client.as(
            Role.SUPERVISOR,
            new Call(
                call.method(),
                path.replace("?&", "?").replace("&&", "&"),
                call.body(),
                call.mediaType()));
    assertThat(reply.status()).as(path + " " + reply.body()).isIn(200, 201);
  }

  private String exampleOf(String name, JsonNode schema) {
    if (schema.has("enum")) {
      return name.equals("dryRun") ? "true" : schema.path("enum").path(0).asText();
    }
    if (schema.path("type").asText().equals("integer")) {
      return schema.path("maximum").asText();
    }
    if (schema.path("items").has("enum")) {
      return schema.path("items").path("enum").path(0).asText();
    }
    return switch (name) {
      case "ids" -> String.join(",", samples.persons(2));
      case "from", "to" -> schema.has("format") ? "2025-01-01T00:00:00Z" : samples.person();
      case "start", "end" -> "2026-01-01T00:00:00Z";
      case "minAmount" -> "100.50";
      case "maxGap" -> "PT24H";
      case "zone" -> "Asia/Bangkok";
      case "region" -> "TH";
      case "fileName" -> "rows.csv";
      default -> "synthetic";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "search?q=a&limit=0, limit",
    "search?q=a&limit=201, limit",
    "search?q=a&limit=ten, limit",
    "search?q=a&kind=Ghost, kind",
    "search?q=a&sort=name, sort",
    "search?q=a&q=b, q",
    "search, q",
    "entities/ENTITY/neighbourhood?hops=4, hops",
    "entities/ENTITY/neighbourhood?kinds=KNOWS, kinds",
    "entities/ENTITY/neighbourhood?from=yesterday, from",
    "entities/ENTITY/evidence?limit=1001, limit",
    "paths?from=ENTITY, to",
    "paths?from=ENTITY&to=ENTITY&maxHops=7, maxHops",
    "shared?ids=ENTITY, ids",
    "trails?from=ACCOUNT&maxGap=soon, maxGap",
    "trails?from=ACCOUNT&minAmount=-1, minAmount",
    "trails?from=ACCOUNT&direction=sideways, direction",
    "networks?limit=101, limit",
    "audit?cursor=abc, cursor"
  })
  void whatIsOutOfRangeOrUnknownIsNamed(String path, String field) {
    String filled = path.replace("ENTITY", samples.person()).replace("ACCOUNT", samples.account());
    Reply reply = client.as(Role.SUPERVISOR, Call.get(ROOT + filled));
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.contentType()).startsWith("application/problem+json");
    assertThat(reply.field()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "packages; {; body",
        "packages; [1]; body",
        "packages; {\"ids\": \"one\"}; ids",
        "packages; {\"colour\": \"red\"}; colour",
        "packages; {\"ids\": [\"a\"], \"format\": \"docx\"}; format",
        "packages; {\"ids\": [\"a\"], \"tlp\": \"PINK\"}; tlp",
        "resolution/judgements; {}; left",
        "resolution/judgements; {\"left\": \"a\", \"right\": \"b\", \"decision\": \"MAYBE\"}; decision",
        "resolution/judgements; null; body"
      })
  void aBodyThatIsNotAsDescribedIsRefusedByField(String path, String body, String field) {
    Reply reply = client.as(Role.SUPERVISOR, Call.json(ROOT + path, body));
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.field()).isEqualTo(field);
  }

  @Test
  void aBodyOverTheLimitOrOfAnotherTypeIsRefused() {
    String large = "{\"reason\": \"" + "x".repeat(1 << 20) + "\"}";
    Reply reply = client.as(Role.SUPERVISOR, Call.json(ROOT + "resolution/judgements", large));
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.json().path("code").asText()).isEqualTo("TOO_LARGE");
    Call text = new Call("POST", ROOT + "packages", "{}", "text/plain");
    assertThat(client.as(Role.SUPERVISOR, text).status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entities/person-aaaa",
        "entities/person-aaaa/neighbourhood",
        "entities/person-aaaa/evidence",
        "paths?from=person-aaaa&to=person-bbbb",
        "trails?from=bankaccount-aaaa",
        "exhibits/0000",
        "exhibits/0000/rejected",
        "identities/identity-aaaa",
        "identities/identity-aaaa/why",
        "networks/network-aaaa",
        "nothing"
      })
  void whatIsNotThereIsNotFound(String path) {
    assertThat(client.as(Role.SUPERVISOR, Call.get(ROOT + path)).status()).isEqualTo(404);
  }
}

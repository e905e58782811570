package org.redthread.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Record;
import org.redthread.engine.access.Role;
import org.redthread.server.api.ApiClient.Call;
import org.redthread.server.api.ApiClient.Reply;
import org.redthread.server.http.Route;
import org.redthread.server.json.Json;

/** Who may call what, who sees whom, and what is written down about it. */
@ExtendWith(SharedSeizure.class)
class ApiAccessIT {
  private static final String ROOT = "/api/v1/";

  /** Investigator, analyst, liaison, supervisor, administrator: who may, by the route's id. */
  private static final Map<String, String> WHO_MAY =
      Map.ofEntries(
          Map.entry("me", "IALSM"),
          Map.entry("search", "IALSM"),
          Map.entry("entity", "IALSM"),
          Map.entry("neighbourhood", "IALSM"),
          Map.entry("evidence", "IALS"),
          Map.entry("events", "IALSM"),
          Map.entry("paths", "IALSM"),
          Map.entry("shared", "IALSM"),
          Map.entry("trails", "IALSM"),
          Map.entry("loadExhibit", "ASM"),
          // Whatever the server's process may read on its disk is its operator's alone.
          Map.entry("load", ""),
          Map.entry("exhibits", "IALSM"),
          Map.entry("exhibit", "IALSM"),
          Map.entry("rejected", "AS"),
          Map.entry("identity", "IALSM"),
          Map.entry("identityWhy", "IALSM"),
          Map.entry("resolve", "ASM"),
          Map.entry("judge", "IAS"),
          Map.entry("surface", "IASM"),
          Map.entry("networks", "IALSM"),
          Map.entry("network", "IALSM"),
          Map.entry("hubs", "IALSM"),
          Map.entry("makePackage", "LS"),
          Map.entry("audit", "SM"));

  /** Who nobody protected is shown to, whatever the purpose. */
  private static final List<Role> MASKED = List.of(Role.ANALYST, Role.LIAISON, Role.ADMINISTRATOR);

  private static final int PROTECTED_ASKED = 25;

  private ServedSeizure seizure;
  private ApiClient client;
  private Samples samples;

  @BeforeEach
  void connect(ServedSeizure served) {
    seizure = served;
    client = new ApiClient(served);
    samples = new Samples(served, client);
  }

  private static char letter(Role role) {
    return role == Role.ADMINISTRATOR ? 'M' : role.name().charAt(0);
  }

  private static Call inTurn(Map<String, Call> calls, String route, Samples samples) {
    return route.equals("network")
        ? Call.get(ROOT + "networks/" + samples.network())
        : calls.get(route);
  }

  @Test
  void theTableNamesEveryRoute() {
    assertThat(seizure.routes().stream().map(Route::id)).hasSameElementsAs(WHO_MAY.keySet());
    assertThat(samples.calls(client)).containsOnlyKeys(WHO_MAY.keySet());
  }

  @Test
  void everyRoleMayWhatTheTableSaysAndEachCallIsAuditedOnce() {
    Map<String, Call> calls = samples.calls(client);
    for (String route : calls.keySet()) {
      for (Role role : Role.values()) {
        Call call = inTurn(calls, route, samples);
        int before = seizure.audit().size();
        Reply reply = client.as(role, call);
        String what = role + " " + route + " " + reply.status();
        boolean may = WHO_MAY.get(route).indexOf(letter(role)) >= 0;
        if (may) {
          assertThat(reply.status()).as(what + reply.body()).isIn(200, 201);
        } else {
          assertThat(reply.status()).as(what).isEqualTo(403);
          assertThat(reply.json().path("code").asText()).isEqualTo("ACCESS_DENIED");
        }
        List<String> written = seizure.audit().subList(before, seizure.audit().size());
        // A caller's own name is no reading of data; a network's members and links are two
        // readings.
        switch (route) {
          case "me" -> assertThat(written).as(what).isEmpty();
          case "network" -> assertThat(written).as(what).hasSizeBetween(1, 2);
          default -> assertThat(written).as(what).hasSize(1);
        }
        for (String line : written) {
          assertThat(line)
              .as(what)
              .contains("\"role\":\"" + role + "\"", may ? "\"DONE\"" : "\"DENIED\"");
        }
      }
    }
  }

  @Test
  void withoutOrWithAWrongTokenNothingIsAnsweredAndNothingAudited() {
    Map<String, Call> calls = samples.calls(client);
    int before = seizure.audit().size();
    for (Map.Entry<String, Call> call : calls.entrySet()) {
      for (Optional<String> token : List.of(Optional.<String>empty(), Optional.of("rt_nobody"))) {
        Reply reply = client.send(token, ApiClient.PURPOSE, call.getValue());
        assertThat(reply.status()).as(call.getKey()).isEqualTo(401);
        assertThat(reply.field()).isEqualTo("Authorization");
      }
    }
    assertThat(seizure.audit()).hasSize(before);
  }

  /** What protected people are known by, unless somebody else is called the same. */
  private Set<String> secrets() {
    Set<String> all = new TreeSet<>();
    for (Record row :
        seizure.ask(
            "MATCH (e:Entity) WHERE e.protected"
                + " AND NOT EXISTS { MATCH (o:Entity) WHERE NOT o.protected"
                + " AND toLower(o.caption) = toLower(e.caption) }"
                + " RETURN e.caption AS caption, coalesce(e.value, '') AS value",
            Map.of())) {
      Stream.of(row.get("caption").asString(), row.get("value").asString())
          .filter(text -> text.length() >= 6)
          .forEach(all::add);
    }
    return all;
  }

  @Test
  void protectedPeopleAreMaskedInEveryAnswerForThoseWhoMayNotSeeThem() {
    Set<String> secrets = secrets();
    assertThat(secrets).hasSizeGreaterThan(20);
    List<Call> calls = callsAroundTheProtected(secrets);
    for (Role role : MASKED) {
      calls.forEach(call -> assertKeepsSecrets(role, call, client.as(role, call), secrets));
    }
    for (Role role : List.of(Role.INVESTIGATOR, Role.SUPERVISOR)) {
      calls.forEach(
          call -> assertKeepsSecrets(role, call, client.withoutPurpose(role, call), secrets));
    }
  }

  private static void assertKeepsSecrets(Role role, Call call, Reply reply, Set<String> secrets) {
    List<String> told = secrets.stream().filter(reply.body()::contains).toList();
    assertThat(told).as(role + " " + call.path() + " " + call.body()).isEmpty();
  }

  /** Every route that answers with data, asked about protected people and what they use. */
  private List<Call> callsAroundTheProtected(Set<String> secrets) {
    Set<Call> calls = new LinkedHashSet<>(samples.calls(client).values());
    // Whoever may read refused rows may see anybody in them: nobody knows what stands there.
    calls.removeIf(call -> call.path().contains("/rejected") || call.path().endsWith("/runs"));
    List<String> ids = samples.protectedIds();
    int step = Math.max(1, ids.size() / PROTECTED_ASKED);
    String person = samples.person();
    for (int i = 0; i < ids.size(); i += step) {
      String entity = ROOT + "entities/" + ids.get(i);
      calls.add(Call.get(entity));
      calls.add(Call.get(entity + "/neighbourhood?limit=200"));
      calls.add(Call.get(entity + "/evidence?limit=50"));
      calls.add(Call.get(ROOT + "paths?maxHops=6&from=" + ids.get(i) + "&to=" + person));
      calls.add(Call.get(ROOT + "shared?ids=" + ids.get(i) + "," + person));
      calls.add(Call.json(ROOT + "packages", Map.of("ids", List.of(ids.get(i)))));
      calls.add(
          Call.json(ROOT + "packages", Map.of("ids", List.of(ids.get(i)), "format", "graphml")));
    }
    calls.add(Call.get(ROOT + "entities/" + ids.getFirst() + "/neighbourhood?hops=3&limit=1000"));
    secrets.forEach(secret -> calls.add(Call.get(ROOT + "search?q=" + ApiClient.encode(secret))));
    calls.addAll(callsByStore());
    return new ArrayList<>(calls);
  }

  private Set<Call> callsByStore() {
    Set<Call> calls = new LinkedHashSet<>();
    samples
        .all(
            "MATCH (e:Entity)-[:MEMBER_OF]->(i:Identity) WHERE e.protected"
                + " AND any(x IN e.exhibits WHERE x IN $readable)"
                + " RETURN DISTINCT i.id AS id ORDER BY id LIMIT 40")
        .forEach(id -> calls.add(Call.get(ROOT + "identities/" + id + "/why")));
    samples
        .all("MATCH (n:Network) RETURN n.id AS id ORDER BY n.rank")
        .forEach(id -> calls.add(Call.get(ROOT + "networks/" + id)));
    samples
        .all(
            "MATCH (a:Entity)-[t:TRANSFERRED]-() WHERE a.protected"
                + " AND any(x IN t.exhibits WHERE x IN $readable)"
                + " RETURN DISTINCT a.id AS id ORDER BY id LIMIT 10")
        .forEach(
            id -> {
              calls.add(Call.get(ROOT + "trails?from=" + id));
              calls.add(Call.get(ROOT + "trails?direction=in&from=" + id));
            });
    Map<String, JsonNode> links = new LinkedHashMap<>();
    samples.protectedIds().stream()
        .limit(10)
        .map(id -> Call.get(ROOT + "entities/" + id + "/neighbourhood?limit=20"))
        .map(call -> client.as(Role.SUPERVISOR, call).json())
        .forEach(
            graph ->
                graph.path("links").forEach(link -> links.put(link.path("id").asText(), link)));
    links
        .keySet()
        .forEach(id -> calls.add(Call.get(ROOT + "links/" + ApiClient.encode(id) + "/events")));
    return calls;
  }

  @Test
  void anInvestigatorWithAPurposeSeesTheSameMasksLifted() {
    int lifted = 0;
    for (String id : samples.protectedIds().stream().limit(PROTECTED_ASKED).toList()) {
      Call call = Call.get(ROOT + "entities/" + id);
      JsonNode masked = client.withoutPurpose(Role.INVESTIGATOR, call).json();
      JsonNode seen = client.as(Role.INVESTIGATOR, call).json();
      assertThat(masked.path("masked").asBoolean()).isTrue();
      assertThat(masked.path("caption").asText()).startsWith("masked ");
      assertThat(seen.path("masked").asBoolean()).isFalse();
      assertThat(seen.path("caption")).isNotEqualTo(masked.path("caption"));
      lifted++;
    }
    assertThat(lifted).isPositive();
  }

  /** Everything that entities of the store are called and known by. */
  private Set<String> data() {
    Set<String> all = new HashSet<>();
    for (Record row :
        seizure.ask(
            "MATCH (e:Entity) RETURN e.caption AS caption, coalesce(e.value, '') AS value",
            Map.of())) {
      Stream.of(row.get("caption").asString(), row.get("value").asString())
          .filter(text -> text.length() >= 6)
          .forEach(all::add);
    }
    return all;
  }

  @Test
  void neitherAuditNorLogNorRefusalsHoldAnythingOfTheData() {
    Set<String> data = data();
    assertThat(data).hasSizeGreaterThan(200);
    samples.calls(client).values().forEach(call -> client.as(Role.SUPERVISOR, call));
    data.stream().sorted().limit(60).forEach(this::askWrongly);
    assertThat(client.refusals()).isNotEmpty();
    // Hashes are random digits, in which a short number may stand by chance.
    List<String> audit =
        seizure.audit().stream()
            .map(line -> line.replaceAll("\"(?:hash|previous)\":\"[0-9a-f]*\"", ""))
            .map(line -> line.replaceAll("exhibit-[0-9a-f]{64}", ""))
            .toList();
    assertThat(found(data, audit)).as("audit").isEmpty();
    assertThat(found(data, client.refusals())).as("refusals").isEmpty();
    assertThat(seizure.log()).contains("GET search");
    assertThat(found(data, List.of(seizure.log()))).as("log").isEmpty();
  }

  /** A name or number as the value of whatever takes one; unknown parameters are told by name. */
  private void askWrongly(String text) {
    String encoded = ApiClient.encode(text);
    client.as(Role.SUPERVISOR, Call.get(ROOT + "search?limit=0&q=" + encoded));
    client.as(Role.SUPERVISOR, Call.get(ROOT + "search?q=a&kind=" + encoded));
    client.as(Role.SUPERVISOR, Call.get(ROOT + "entities/" + encoded));
    client.as(Role.SUPERVISOR, Call.get(ROOT + "paths?to=a&from=" + encoded));
    client.as(Role.SUPERVISOR, Call.get(ROOT + encoded));
    client.as(Role.SUPERVISOR, Call.json(ROOT + "packages", Map.of("ids", List.of(text))));
    client.as(Role.SUPERVISOR, Call.json(ROOT + "packages", "{\"ids\": " + Json.write(text)));
  }

  private static List<String> found(Set<String> data, List<String> places) {
    String all = String.join("\n", places);
    return data.stream().filter(all::contains).sorted().toList();
  }
}

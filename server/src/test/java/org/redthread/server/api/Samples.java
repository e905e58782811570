package org.redthread.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.redthread.engine.access.Role;
import org.redthread.server.api.ApiClient.Call;

/** Things of the seizure to ask about, all readable to the tests' users, and a call per route. */
final class Samples {
  private final ServedSeizure seizure;
  private final List<Object> readable;

  Samples(ServedSeizure seizure, ApiClient client) {
    this.seizure = seizure;
    List<Object> sha256s = new java.util.ArrayList<>();
    client
        .as(Role.INVESTIGATOR, Call.get("/api/v1/exhibits"))
        .json()
        .path("items")
        .forEach(exhibit -> sha256s.add(exhibit.path("sha256").asText()));
    this.readable =
        seizure
            .ask(
                "MATCH (x:Exhibit) WHERE x.sha256 IN $all RETURN x.serial AS serial",
                Map.of("all", sha256s))
            .stream()
            .map(row -> row.get("serial").asObject())
            .toList();
  }

  /** {@return the first value of the column {@code id} of a statement} */
  String first(String statement) {
    return all(statement).getFirst();
  }

  /** {@return the values of the column {@code id} of a statement with {@code $readable}} */
  List<String> all(String statement) {
    return seizure.ask(statement, Map.of("readable", readable)).stream()
        .map(row -> row.get("id").asString())
        .toList();
  }

  String person() {
    return persons(1).getFirst();
  }

  List<String> persons(int count) {
    return all(
        "MATCH (e:Person)-[u:USES]->(:Phone) WHERE NOT e.protected AND"
            + " any(x IN u.exhibits WHERE x IN $readable)"
            + " RETURN DISTINCT e.id AS id ORDER BY id LIMIT "
            + count);
  }

  /** {@return ids of protected people and of what leads to them} */
  List<String> protectedIds() {
    return all(
        "MATCH (e:Entity) WHERE e.protected AND any(x IN e.exhibits WHERE x IN $readable)"
            + " RETURN e.id AS id ORDER BY id");
  }

  String account() {
    return first(
        "MATCH (a:Entity)-[t:TRANSFERRED]->() WHERE any(x IN t.exhibits WHERE x IN $readable)"
            + " WITH a.id AS id, count(*) AS transfers RETURN id ORDER BY transfers DESC, id");
  }

  String identity() {
    return first(
        "MATCH (e:Person)-[:MEMBER_OF]->(i:Identity)"
            + " WHERE any(x IN e.exhibits WHERE x IN $readable)"
            + " RETURN i.id AS id ORDER BY id LIMIT 1");
  }

  /** {@return the id of the network that stands first now; each surfacing gives new ones} */
  String network() {
    return first("MATCH (n:Network) RETURN n.id AS id ORDER BY n.rank LIMIT 1");
  }

  String exhibit() {
    return first(
        "MATCH (x:Exhibit) WHERE x.serial IN $readable AND x.rejected > 0"
            + " RETURN x.sha256 AS id ORDER BY id LIMIT 1");
  }

  /** {@return a call that a caller who may make it is granted, by the route's id} */
  Map<String, Call> calls(ApiClient client) {
    String root = "/api/v1/";
    String entity = root + "entities/" + person();
    List<String> two = persons(2);
    String link =
        client
            .as(Role.INVESTIGATOR, Call.get(entity + "/neighbourhood"))
            .json()
            .path("links")
            .path(0)
            .path("id")
            .asText();
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("me", Call.get(root + "me"));
    calls.put("search", Call.get(root + "search?q=synthetic&limit=5"));
    calls.put("entity", Call.get(entity));
    calls.put("neighbourhood", Call.get(entity + "/neighbourhood?hops=2&limit=50"));
    calls.put("evidence", Call.get(entity + "/evidence?limit=5"));
    calls.put("events", Call.get(root + "links/" + link + "/events?limit=5"));
    calls.put(
        "paths", Call.get(root + "paths?from=" + two.get(0) + "&to=" + two.get(1) + "&maxHops=4"));
    calls.put("shared", Call.get(root + "shared?ids=" + String.join(",", two)));
    calls.put("trails", Call.get(root + "trails?from=" + account() + "&maxGap=PT72H&limit=20"));
    calls.put(
        "loadExhibit",
        Call.bytes(
            root + "exhibits?fileName=crossings-again.csv&dryRun=true",
            seizure.firstRows("border/crossings.csv", 2)));
    calls.put("load", Call.json(root + "loads", Map.of("paths", List.of("/nowhere"))));
    calls.put("exhibits", Call.get(root + "exhibits"));
    calls.put("exhibit", Call.get(root + "exhibits/" + exhibit()));
    calls.put("rejected", Call.get(root + "exhibits/" + exhibit() + "/rejected?limit=5"));
    calls.put("identity", Call.get(root + "identities/" + identity()));
    calls.put("identityWhy", Call.get(root + "identities/" + identity() + "/why"));
    calls.put("resolve", Call.post(root + "resolution/runs"));
    calls.put(
        "judge",
        Call.json(
            root + "resolution/judgements",
            Map.of(
                "left",
                two.get(0),
                "right",
                two.get(1),
                "decision",
                "NEGATIVE",
                "reason",
                "seen in two places at once")));
    calls.put("surface", Call.post(root + "networks/runs"));
    calls.put("networks", Call.get(root + "networks?limit=5"));
    calls.put("network", Call.get(root + "networks/" + network()));
    calls.put("hubs", Call.get(root + "hubs?limit=20"));
    calls.put(
        "makePackage",
        Call.json(root + "packages", Map.of("ids", new TreeSet<>(two), "format", "stix")));
    calls.put("audit", Call.get(root + "audit?limit=5"));
    return calls;
  }
}

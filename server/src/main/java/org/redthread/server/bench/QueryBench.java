package org.redthread.server.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * How long each question takes at the API, one caller, median, 95th and 99th percentile, beside the
 * plainest Cypher for it over the driver alone.
 */
public final class QueryBench {
  private static final int WARM_UP = 60;
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  private final int samples;
  private final Random random;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * @param samples how many measurements of each question
   * @param seed decides what is asked about
   */
  public QueryBench(int samples, long seed) {
    this.samples = samples;
    this.random = new Random(seed);
  }

  private record Sample(String id, String value, String caption) {}

  private record Yardstick(String text, IntFunction<Map<String, Object>> values) {}

  /**
   * Measures.
   *
   * @param target a served store
   * @return milliseconds by question
   */
  public Map<String, Object> run(BenchTarget target) throws IOException, InterruptedException {
    Map<String, Object> answer = new LinkedHashMap<>();
    try (Driver driver = target.driver();
        Session session = driver.session()) {
      List<Sample> phones = sample(session, "Phone");
      List<Sample> people = sample(session, "Person");
      List<Sample> accounts = sample(session, "BankAccount");
      measure(
          answer,
          target,
          session,
          "searchIdentifier",
          index -> "search?q=" + encoded(phones.get(index).value),
          yardstick("bench/find-value", index -> Map.of("value", phones.get(index).value)));
      measure(
          answer,
          target,
          session,
          "searchName",
          index -> "search?q=" + encoded(name(people.get(index))),
          yardstick("bench/find-caption", index -> Map.of("text", name(people.get(index)))));
      measure(
          answer,
          target,
          session,
          "entity",
          index -> "entities/" + people.get(index).id,
          yardstick("bench/find-entity", index -> Map.of("id", people.get(index).id)));
      measure(
          answer,
          target,
          session,
          "neighbourhoodOneHop",
          index -> "entities/" + phones.get(index).id + "/neighbourhood?hops=1",
          yardstick("bench/expand", index -> Map.of("id", phones.get(index).id)));
      measure(
          answer,
          target,
          session,
          "neighbourhoodTwoHops",
          index -> "entities/" + people.get(index).id + "/neighbourhood?hops=2&limit=500",
          yardstick("bench/expand-two", index -> Map.of("id", people.get(index).id)));
      measure(
          answer,
          target,
          session,
          "shortestPath",
          index ->
              "paths?from=" + phones.get(index).id + "&to=" + accounts.get(index).id + "&maxHops=4",
          yardstick(
              "bench/shortest-path",
              index -> Map.of("from", phones.get(index).id, "to", accounts.get(index).id)));
      measure(
          answer,
          target,
          session,
          "trailFourHops",
          index -> "trails?from=" + accounts.get(index).id + "&maxHops=4",
          yardstick("bench/trail", index -> Map.of("id", accounts.get(index).id)));
    }
    return answer;
  }

  private static Yardstick yardstick(String id, IntFunction<Map<String, Object>> values) {
    return new Yardstick(BenchTarget.statement(id), values);
  }

  private static String name(Sample person) {
    return person.caption.replaceAll("[^\\p{L}\\p{M}\\p{N} ]", " ").strip();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<Sample> sample(Session session, String kind) {
    String text = BenchTarget.statement("bench/sample-entity");
    List<Sample> found = new ArrayList<>();
    while (found.size() < samples + WARM_UP) {
      StringBuilder start = new StringBuilder(kind.toLowerCase(java.util.Locale.ROOT)).append('-');
      for (int index = 0; index < 6; index++) {
        start.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      session
          .run(text, Map.of("kind", kind, "start", start.toString()))
          .forEachRemaining(
              row ->
                  found.add(
                      new Sample(
                          row.get("id").asString(),
                          text(row.get("value")),
                          text(row.get("caption")))));
    }
    return found;
  }

  private static String text(Value value) {
    return value.asString("");
  }

  private void measure(
      Map<String, Object> answer,
      BenchTarget target,
      Session session,
      String name,
      IntFunction<String> path,
      Yardstick yardstick)
      throws IOException, InterruptedException {
    double[] ours = new double[samples];
    double[] theirs = new double[samples];
    int found = 0;
    for (int index = 0; index < samples + WARM_UP; index++) {
      HttpRequest request =
          HttpRequest.newBuilder(api(target).resolve("/api/v1/" + path.apply(index)))
              .header("Authorization", "Bearer " + target.token())
              .build();
      long start = System.nanoTime();
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      long middle = System.nanoTime();
      BenchTarget.consume(session, yardstick.text, yardstick.values.apply(index));
      long end = System.nanoTime();
      if (response.statusCode() == 200) {
        found++;
      }
      if (index >= WARM_UP) {
        ours[index - WARM_UP] = (middle - start) / 1e6;
        theirs[index - WARM_UP] = (end - middle) / 1e6;
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("answered", found);
    figures.put("asked", samples + WARM_UP);
    figures.put("milliseconds", percentiles(ours));
    figures.put("yardstickCypherMilliseconds", percentiles(theirs));
    answer.put(name, figures);
  }

  private static URI api(BenchTarget target) {
    return target.api().orElseThrow(() -> new IllegalStateException("the store is not served"));
  }

  private static Map<String, Object> percentiles(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("median", rounded(sorted, 0.50));
    figures.put("p95", rounded(sorted, 0.95));
    figures.put("p99", rounded(sorted, 0.99));
    return figures;
  }

  private static double rounded(double[] sorted, double share) {
    int index = (int) Math.min(sorted.length - 1L, (long) Math.ceil(share * sorted.length) - 1);
    return Math.round(sorted[Math.max(0, index)] * 100) / 100.0;
  }
}

package org.redthread.server.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.redthread.engine.access.Caller;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.LoadReport;
import org.redthread.engine.model.Progress;

/**
 * How many rows a second a load takes in, end to end from the file to the graph, beside a
 * hand-written UNWIND of the same rows, already normalised, over the same driver into a store that
 * has the same constraints.
 */
public final class LoadBench {
  private static final int BATCH = 10_000;
  private static final long EPOCH = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

  private final int rows;
  private final Path folder;

  /**
   * @param rows how many calls and how many transfers
   * @param folder where the files are made
   */
  public LoadBench(int rows, Path folder) {
    this.rows = rows;
    this.folder = folder;
  }

  private record Event(int from, int to, long at, int figure) {}

  /**
   * Measures.
   *
   * @param target an empty store
   * @param progress is told how far it has come
   * @return rows a second for calls and transfers, ours and the yardstick's
   */
  public Map<String, Object> run(BenchTarget target, Progress progress) throws IOException {
    List<Event> calls = events(1);
    List<Event> transfers = events(2);
    Path callFile =
        write(
            "calls.csv",
            "A_NUMBER,B_NUMBER,START,DURATION_SEC,IMEI_A,CELL",
            calls,
            LoadBench::call);
    Path transferFile =
        write(
            "transfers.csv",
            "reference;from_bank;from_account;to_bank;to_account;amount;currency;booked_at;purpose",
            transfers,
            LoadBench::transfer);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rowsEach", rows);
    // The first small load and UNWIND are not measured: they make the plans and warm the machine.
    warmUp(target);
    answer.put(
        "calls",
        both(
            ours(target, callFile, progress),
            unwind(target, "bench/unwind-calls", calls, LoadBench::callRow)));
    answer.put(
        "transfers",
        both(
            ours(target, transferFile, progress),
            unwind(target, "bench/unwind-transfers", transfers, LoadBench::transferRow)));
    return answer;
  }

  private void warmUp(BenchTarget target) throws IOException {
    List<Event> few = events(3).subList(0, Math.min(rows, 2 * BATCH));
    Path calls =
        write(
            "warm-calls.csv",
            "A_NUMBER,B_NUMBER,START,DURATION_SEC,IMEI_A,CELL",
            few,
            LoadBench::call);
    Path transfers =
        write(
            "warm-transfers.csv",
            "reference;from_bank;from_account;to_bank;to_account;amount;currency;booked_at;purpose",
            few,
            event -> "W" + transfer(event));
    ours(target, calls, Progress.NONE);
    ours(target, transfers, Progress.NONE);
    unwind(target, "bench/unwind-calls", few, event -> warm(callRow(event)));
    unwind(target, "bench/unwind-transfers", few, event -> warm(transferRow(event)));
  }

  private static Map<String, Object> warm(Map<String, Object> row) {
    Map<String, Object> warm = new LinkedHashMap<>(row);
    warm.put("id", "warm-" + row.get("id"));
    return warm;
  }

  private static Map<String, Object> both(double ours, double yardstick) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("rowsPerSecond", Math.round(ours));
    both.put("yardstickUnwindRowsPerSecond", Math.round(yardstick));
    both.put("ratio", Math.round(100 * ours / yardstick) / 100.0);
    return both;
  }

  private List<Event> events(long seed) {
    Random random = new Random(seed);
    int people = Math.max(1000, rows / 10);
    List<Event> events = new ArrayList<>(rows);
    for (int index = 0; index < rows; index++) {
      // Squaring makes some numbers much busier than others, as they are in life.
      int from = (int) (people * Math.pow(random.nextDouble(), 2));
      int to = (int) (people * Math.pow(random.nextDouble(), 2));
      events.add(
          new Event(
              from, to, EPOCH + (long) index * 20 + random.nextInt(20), random.nextInt(3600)));
    }
    return events;
  }

  private Path write(String name, String header, List<Event> events, Function<Event, String> line)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name);
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(header + "\n");
      for (Event event : events) {
        writer.write(line.apply(event) + "\n");
      }
    }
    return file;
  }

  private static String time(Event event) {
    return Instant.ofEpochSecond(event.at).atOffset(ZoneOffset.ofHours(7)).toString();
  }

  private static String local(int person) {
    return "08" + String.format(java.util.Locale.ROOT, "%08d", 10_000_000 + person);
  }

  private static String international(int person) {
    return "+66" + local(person).substring(1);
  }

  private static String account(int person) {
    return String.format(java.util.Locale.ROOT, "%010d", 1_000_000_000L + person);
  }

  private static String call(Event event) {
    return local(event.from)
        + ","
        + local(event.to)
        + ","
        + time(event)
        + ","
        + event.figure
        + ",,TH-1";
  }

  private static String transfer(Event event) {
    return "R"
        + event.at
        + "-"
        + event.from
        + ";DSB;"
        + account(event.from)
        + ";LSB;"
        + account(event.to)
        + ";"
        + event.figure
        + ".50;USD;"
        + time(event)
        + ";";
  }

  private static Map<String, Object> callRow(Event event) {
    Map<String, Object> row = endsRow(event, "call");
    row.put("fromValue", international(event.from));
    row.put("toValue", international(event.to));
    row.put("seconds", (long) event.figure);
    return row;
  }

  private static Map<String, Object> transferRow(Event event) {
    Map<String, Object> row = endsRow(event, "transfer");
    row.put("fromValue", "DSB:" + account(event.from));
    row.put("toValue", "LSB:" + account(event.to));
    row.put("amount", event.figure + ".50");
    row.put("amountValue", event.figure + 0.5);
    row.put("currency", "USD");
    return row;
  }

  private static Map<String, Object> endsRow(Event event, String kind) {
    Map<String, Object> row = new LinkedHashMap<>();
    // As long as the ids of the product, so that indexes weigh the same.
    row.put("id", kind + "-yardstick-" + event.at + "-" + event.from + "-" + event.to);
    row.put("from", kind + "-yardstick-from-" + event.from);
    row.put("to", kind + "-yardstick-to-" + event.to);
    row.put("at", Instant.ofEpochSecond(event.at).atZone(ZoneOffset.UTC));
    return row;
  }

  private static double ours(BenchTarget target, Path file, Progress progress) {
    long start = System.nanoTime();
    LoadReport report =
        target
            .redthread()
            .seizures()
            .load(
                Caller.system(),
                List.of(file),
                new LoadOptions(
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    java.util.Optional.of("Synthetic Bench"),
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    java.util.Optional.of(org.redthread.engine.model.Tlp.GREEN),
                    java.util.Optional.empty(),
                    java.util.Optional.of("TH"),
                    false,
                    java.util.Optional.empty()),
                progress);
    if (!report.isClean()) {
      throw new IllegalStateException("the bench's rows were refused: " + report.files());
    }
    return report.counts().read() / ((System.nanoTime() - start) / 1e9);
  }

  private static double unwind(
      BenchTarget target,
      String statement,
      List<Event> events,
      Function<Event, Map<String, Object>> row) {
    String text = BenchTarget.statement(statement);
    List<Map<String, Object>> rows = events.stream().map(row).toList();
    try (Driver driver = target.driver();
        Session session = driver.session()) {
      long start = System.nanoTime();
      for (int from = 0; from < rows.size(); from += BATCH) {
        List<Map<String, Object>> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
        session.executeWriteWithoutResult(
            transaction -> transaction.run(text, Map.<String, Object>of("rows", batch)).consume());
      }
      return rows.size() / ((System.nanoTime() - start) / 1e9);
    }
  }
}

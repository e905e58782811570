package org.redthread.server.http;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/**
 * Figures of the server in the text format 0.0.4 of Prometheus: requests by route and status, their
 * times as a histogram, and what the virtual machine uses. Threads may share it.
 */
final class HttpMetrics {
  /** The media type of the format. */
  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};
  private static final double MILLIS = 1000.0;

  private final SortedMap<String, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final SortedMap<String, Times> times = new ConcurrentSkipListMap<>();

  /** Counts a request that was answered. */
  void count(String route, int status, double milliseconds) {
    String labels = "route=\"" + route + "\",status=\"" + status + "\"";
    requests.computeIfAbsent(labels, unused -> new LongAdder()).increment();
    times.computeIfAbsent(route, unused -> new Times()).add(milliseconds / MILLIS);
  }

  /** {@return all figures as text} */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append("# HELP redthread_http_requests_total Requests by route and status.\n");
    text.append("# TYPE redthread_http_requests_total counter\n");
    requests.forEach(
        (labels, count) ->
            line(text, "redthread_http_requests_total{" + labels + "}", (double) count.sum()));
    text.append("# HELP redthread_http_request_seconds Time from request to answer.\n");
    text.append("# TYPE redthread_http_request_seconds histogram\n");
    times.forEach((route, time) -> time.appendTo(text, route));
    appendMachine(text);
    return text.toString();
  }

  private static void appendMachine(StringBuilder text) {
    var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    gauge(text, "jvm_heap_used_bytes", (double) memory.getUsed());
    gauge(text, "jvm_heap_max_bytes", (double) memory.getMax());
    gauge(text, "jvm_threads", ManagementFactory.getThreadMXBean().getThreadCount());
    gauge(text, "jvm_uptime_seconds", ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS);
    double collecting =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(collector -> Math.max(0, collector.getCollectionTime()))
            .sum();
    text.append("# TYPE jvm_gc_seconds_total counter\n");
    line(text, "jvm_gc_seconds_total", collecting / MILLIS);
  }

  private static void gauge(StringBuilder text, String name, double value) {
    text.append("# TYPE ").append(name).append(" gauge\n");
    line(text, name, value);
  }

  private static void line(StringBuilder text, String name, double value) {
    String number =
        value == Math.rint(value)
            ? String.format(Locale.ROOT, "%.0f", value)
            : String.format(Locale.ROOT, "%.6f", value);
    text.append(name).append(' ').append(number).append('\n');
  }

  private static final class Times {
    private final AtomicLongArray buckets = new AtomicLongArray(BOUNDS.length + 1);
    private final DoubleAdder sum = new DoubleAdder();

    void add(double seconds) {
      int bucket = 0;
      while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
        bucket++;
      }
      buckets.incrementAndGet(bucket);
      sum.add(seconds);
    }

    void appendTo(StringBuilder text, String route) {
      String name = "redthread_http_request_seconds";
      String label = "route=\"" + route + "\"";
      long upToHere = 0;
      for (int bucket = 0; bucket <= BOUNDS.length; bucket++) {
        upToHere += buckets.get(bucket);
        String bound = bucket < BOUNDS.length ? Double.toString(BOUNDS[bucket]) : "+Inf";
        line(text, name + "_bucket{" + label + ",le=\"" + bound + "\"}", (double) upToHere);
      }
      line(text, name + "_sum{" + label + "}", sum.sum());
      line(text, name + "_count{" + label + "}", (double) upToHere);
    }
  }
}

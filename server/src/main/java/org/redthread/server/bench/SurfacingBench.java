package org.redthread.server.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redthread.engine.access.Caller;
import org.redthread.engine.model.Progress;
import org.redthread.engine.model.SurfacingEvaluation;
import org.redthread.engine.model.SurfacingSummary;

/**
 * How well and how fast networks surface: the score against the planted truth beside connected
 * components with and without hubs, and the time and memory of the whole surfacing, reading and
 * keeping included.
 */
public final class SurfacingBench {
  private static final long MEBIBYTE = 1024 * 1024;

  private SurfacingBench() {}

  /**
   * Measures.
   *
   * @param target a store with one generated seizure in it
   * @param truth the seizure's folder of truth files
   * @param progress is told how far it has come
   */
  public static Map<String, Object> run(BenchTarget target, Path truth, Progress progress) {
    long start;
    double seconds;
    SurfacingSummary summary;
    HeapWatch heap = HeapWatch.start();
    try (heap) {
      start = System.nanoTime();
      summary = target.redthread().networks().surface(Caller.system(), progress);
      seconds = (System.nanoTime() - start) / 1e9;
    }
    int top = (int) Math.max(1, Math.min(summary.networks(), 20));
    SurfacingEvaluation evaluation =
        target.redthread().networks().evaluate(Caller.system(), truth, top, progress);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("entities", summary.entities());
    answer.put("links", summary.links());
    answer.put("secondsWithReadingAndKeeping", Math.round(seconds * 100) / 100.0);
    // The database runs in the same process, so both are its heap and ours together.
    answer.put("heapLimitMebibytes", Runtime.getRuntime().maxMemory() / MEBIBYTE);
    answer.put("heapPeakAfterCollectionMebibytes", heap.peak() / MEBIBYTE);
    answer.put("networks", summary.networks());
    answer.put("hubs", summary.hubs());
    answer.put("plantedNetworks", evaluation.truthNetworks());
    Map<String, Object> methods = new LinkedHashMap<>();
    for (SurfacingEvaluation.Method method : evaluation.methods()) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("macroF1", Math.round(method.macroF1() * 1000) / 1000.0);
      figures.put("precisionAtTop", Math.round(method.precisionAtTop() * 1000) / 1000.0);
      figures.put("top", method.top());
      figures.put("predicted", method.predicted());
      figures.put("seconds", Math.round(method.seconds() * 100) / 100.0);
      methods.put(method.name(), figures);
    }
    answer.put("methods", methods);
    return answer;
  }
}

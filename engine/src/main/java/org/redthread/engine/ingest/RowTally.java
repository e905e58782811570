package org.redthread.engine.ingest;

import java.util.Map;
import java.util.TreeMap;
import org.redthread.engine.ingest.Facts.PlannedRow;
import org.redthread.engine.model.RowCounts;
import org.redthread.engine.model.RowProblem;

/** Counts verdicts and problems as rows go by. One thread. */
final class RowTally {
  private final Map<String, Long> problems = new TreeMap<>();
  private long loaded;
  private long loadedInPart;
  private long known;
  private long rejected;
  private String firstProblem = "";

  void add(PlannedRow row) {
    switch (row.verdict()) {
      case LOADED -> loaded++;
      case LOADED_IN_PART -> loadedInPart++;
      case KNOWN -> known++;
      case REJECTED -> rejected++;
    }
    for (RowProblem problem : row.problems()) {
      problems.merge(problem.code(), 1L, Long::sum);
      if (firstProblem.isEmpty()) {
        firstProblem =
            "the first is row "
                + row.number()
                + (problem.column().isEmpty() ? "" : ", column '" + problem.column() + "'")
                + ": "
                + problem.message();
      }
    }
  }

  /** {@return the verdicts so far} */
  RowCounts counts() {
    return new RowCounts(
        loaded + loadedInPart + known + rejected, loaded, loadedInPart, known, rejected);
  }

  /** {@return how many rows were looked at so far} */
  long read() {
    return loaded + loadedInPart + known + rejected;
  }

  /** {@return how often each problem was met, by code} */
  Map<String, Long> problems() {
    return problems;
  }

  /** {@return what was refused, for the user; empty where nothing was} */
  String summary() {
    return firstProblem.isEmpty()
        ? ""
        : (rejected + loadedInPart)
            + " of "
            + read()
            + " rows were refused wholly or in part; "
            + firstProblem;
  }
}

package org.redthread.engine.model;

import java.util.List;

/**
 * A row that was refused wholly or in part, kept so that it can be corrected.
 *
 * @param row its number in the file, the first record being 1
 * @param verdict {@code REJECTED} or {@code LOADED_IN_PART}
 * @param problems why, in the order found, at least one
 * @param text the row as it was read; it may hold anything, also the names of victims
 */
public record RejectedRow(long row, RowVerdict verdict, List<RowProblem> problems, String text) {
  public RejectedRow {
    problems = List.copyOf(problems);
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a refused row has a reason");
    }
  }
}

package org.redthread.engine.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Page;
import org.redthread.engine.model.RejectedRow;
import org.redthread.engine.model.RowProblem;
import org.redthread.engine.model.RowVerdict;
import org.redthread.engine.store.Row;
import org.redthread.engine.store.Store;

/** The refused rows of exhibits, for their correction. Threads may share it. */
public final class RejectedRows {
  private final Store store;

  /**
   * @param store where they are kept
   */
  public RejectedRows(Store store) {
    this.store = store;
  }

  /**
   * {@return a page of the refused rows of an exhibit, by row}
   *
   * @param serial the exhibit
   * @param cursor empty for the first page, else the last row of the page before
   * @param limit 1..1000
   * @throws EngineException with {@link ErrorCode#INVALID_PARAMETER} for a cursor or limit that is
   *     none
   */
  public Page<RejectedRow> list(long serial, String cursor, int limit) {
    if (!cursor.matches("\\d{0,18}")) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "cursor", "is not a cursor that a page gave");
    }
    if (limit < 1 || limit > 1000) {
      throw new EngineException(ErrorCode.INVALID_PARAMETER, "limit", "is not 1 to 1000");
    }
    long after = cursor.isEmpty() ? 0 : Long.parseLong(cursor);
    List<RejectedRow> rows =
        store.list(
            "ingest/list-rejected-rows",
            Map.of("serial", serial, "after", after, "limit", limit + 1),
            RejectedRows::rejected);
    boolean hasMore = rows.size() > limit;
    List<RejectedRow> page = rows.subList(0, Math.min(limit, rows.size()));
    return new Page<>(page, hasMore ? Long.toString(page.getLast().row()) : "");
  }

  private static RejectedRow rejected(Row row) {
    List<String> codes = row.texts("codes");
    List<String> columns = row.texts("columns");
    List<String> messages = row.texts("messages");
    List<RowProblem> problems = new ArrayList<>();
    for (int index = 0; index < codes.size(); index++) {
      problems.add(new RowProblem(codes.get(index), columns.get(index), messages.get(index)));
    }
    return new RejectedRow(
        row.integer("row"), RowVerdict.valueOf(row.text("verdict")), problems, row.text("text"));
  }
}

package org.redthread.engine.ingest;

import java.util.Iterator;
import java.util.Set;
import org.redthread.engine.model.RowProblem;

/** The records of one file in their order. Read once, by one thread, and closed. */
interface RowSource extends Iterator<SourceRow>, AutoCloseable {
  /**
   * {@return the columns that the file says it has; for JSON Lines the paths of its first records}
   */
  Set<String> columns();

  /** {@return the columns that the file has more than once, so that nobody can tell them apart} */
  Set<String> repeatedColumns();

  /** {@return whether a column that {@link #columns()} lacks is an error} */
  boolean hasFixedColumns();

  @Override
  void close();

  /** {@return why a record with bytes of another encoding, or of unbounded length, is refused} */
  static RowProblem notText() {
    return new RowProblem(
        "NOT_TEXT",
        "",
        "the row is not UTF-8 text or is longer than any row: save the file with the encoding"
            + " UTF-8, then load it again");
  }
}

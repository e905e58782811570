package org.redthread.engine.ingest;

import java.util.Iterator;
import java.util.Set;

/** The records of one file in their order. Read once, by one thread, and closed. */
interface RowSource extends Iterator<SourceRow>, AutoCloseable {
  /**
   * {@return the columns that the file says it has; for JSON Lines the paths of its first record}
   */
  Set<String> columns();

  /** {@return whether a column that {@link #columns()} lacks is an error} */
  boolean hasFixedColumns();

  @Override
  void close();
}

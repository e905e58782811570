package org.redthread.engine.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redthread.engine.model.RowProblem;

/** One record of a file, before anything is made of it. */
interface SourceRow {
  /** {@return its number in the file, the first record being 1} */
  long number();

  /** {@return the text in a column or at a path, as it stands; empty where there is none} */
  String value(String column);

  /**
   * {@return the same row once for each element of the list at a path, in the list's order; nothing
   * where there is no list}
   */
  List<SourceRow> each(String path);

  /**
   * {@return which element of a list this row stands for, where one of the columns is in that list;
   * empty where none is}
   */
  String elementOf(Set<String> columns);

  /** {@return the record's text, for keeping when it is refused} */
  String text();

  /** {@return why the record can't be used at all, if so} */
  Optional<RowProblem> fault();
}

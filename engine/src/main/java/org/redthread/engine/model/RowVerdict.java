package org.redthread.engine.model;

/** What became of a row of an exhibit. */
public enum RowVerdict {
  /** Everything the row says is in the graph, and some of it is there because of this row. */
  LOADED,
  /** A part is in the graph; the rest was refused for the reasons given. */
  LOADED_IN_PART,
  /** An earlier row of the same exhibit had already given everything the row says. */
  KNOWN,
  /** Nothing of the row is in the graph, for the reason given. */
  REJECTED
}

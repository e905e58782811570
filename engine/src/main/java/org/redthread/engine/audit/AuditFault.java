package org.redthread.engine.audit;

/** What is wrong with an audit file. */
public enum AuditFault {
  /** The line is not what was written: its hash differs, or it is not in the audit's form. */
  CHANGED,
  /** One or more lines are missing before this one. */
  REMOVED,
  /** The line stands in another place than it was written in, or a second time. */
  REORDERED,
  /** The line's number and its link to the line before do not fit each other. */
  FORGED_SEQUENCE,
  /** The last line has no end: it was cut off while written, and the log was not opened since. */
  TORN,
  /** The head file tells of later lines than there are. */
  TAIL_REMOVED,
  /** The lines fit each other, but at the head's number stands another line than it tells of. */
  REWRITTEN,
  /** There are lines but no head file, so a removed end would not show. */
  HEAD_MISSING,
  /** The head file is not in the audit's form. */
  HEAD_CHANGED,
  /** The hash that the caller noted earlier stands nowhere in the file. */
  NOT_CONTINUED
}

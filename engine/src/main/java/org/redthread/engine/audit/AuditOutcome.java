package org.redthread.engine.audit;

/** How a call ended that the audit tells of. */
public enum AuditOutcome {
  /** It was done. */
  DONE,
  /** The caller may not, or no valid token came with the call. */
  DENIED,
  /** It was allowed and failed. */
  FAILED,
  /** The audit itself tells of something that happened to its file. */
  NOTICE
}

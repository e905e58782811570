package org.redthread.engine.store;

/** Whether a statement reads or writes; it decides the kind of transaction that may run it. */
public enum StatementAccess {
  /** Runs in a read transaction, on any member of a cluster. */
  READ,
  /** Runs in a write transaction, on the leader of a cluster. */
  WRITE
}

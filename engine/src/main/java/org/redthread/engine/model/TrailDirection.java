package org.redthread.engine.model;

/** Which way money is followed. */
public enum TrailDirection {
  /** From the account to where its money went. */
  OUT,
  /** From the account back to where its money came from. */
  IN
}

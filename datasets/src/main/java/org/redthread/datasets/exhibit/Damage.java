package org.redthread.datasets.exhibit;

/**
 * What was broken in a row.
 *
 * @param reason what a loader must say
 * @param column where; the first missing column if the row is too short
 */
public record Damage(Reason reason, String column) {

  /** Why a row can't be loaded. */
  public enum Reason {
    TOO_FEW_FIELDS,
    INVALID_TIME,
    INVALID_IDENTIFIER,
    MISSING_VALUE,
    INVALID_AMOUNT
  }
}

package org.redthread.engine.audit;

/**
 * The end of the chain.
 *
 * @param sequence the number of the last entry; 0 where there is none
 * @param hash its hash; {@link AuditEntry#NO_HASH} where there is none
 */
public record AuditHead(long sequence, String hash) {
  /** The end of a chain without entries. */
  public static final AuditHead NONE = new AuditHead(0, AuditEntry.NO_HASH);
}

package org.redthread.engine.audit;

import java.time.Instant;
import org.redthread.engine.access.Caller;

/**
 * One line of the audit.
 *
 * @param sequence the number of the line, from 1 without gaps
 * @param at when it was appended
 * @param user who did it
 * @param role the user's role then; {@code SYSTEM} for the product itself
 * @param purpose why, in the caller's own words; empty where none was given
 * @param event what was done, to which ids, and how it ended
 * @param previous the hash of the line before; 64 zeros for the first
 * @param hash the SHA-256 of this line's canonical form, 64 lower-case hexadecimal digits
 */
public record AuditEntry(
    long sequence,
    Instant at,
    String user,
    String role,
    String purpose,
    AuditEvent event,
    String previous,
    String hash) {
  /** What stands for the hash of the line before the first. */
  public static final String NO_HASH = "0".repeat(64);

  /** {@return how the audit names the caller's role} */
  static String roleOf(Caller caller) {
    return caller.isSystem() ? "SYSTEM" : caller.role().name();
  }
}

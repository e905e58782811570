package org.redthread.engine.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the audit.
 *
 * @param sequence its number, from 1 without gaps
 * @param at when
 * @param user who
 * @param role in which role
 * @param action what, for example {@code entity.read}
 * @param purpose why, in the caller's words; empty where none was given
 * @param subjects the ids it was about
 * @param outcome how it ended
 * @param counts figures by name
 * @param hash the line's hash, which the next line holds too
 */
public record AuditLine(
    long sequence,
    Instant at,
    String user,
    String role,
    String action,
    String purpose,
    List<String> subjects,
    String outcome,
    Map<String, Long> counts,
    String hash) {
  public AuditLine {
    subjects = List.copyOf(subjects);
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }
}

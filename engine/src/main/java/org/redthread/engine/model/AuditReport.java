package org.redthread.engine.model;

/**
 * The answer to "is the audit as it was written?".
 *
 * @param isIntact whether it is
 * @param count how many lines there are; 0 where it is not intact
 * @param head the last line's hash, to be noted elsewhere; empty where it is not intact
 * @param notices lines that tell of something that happened to the file itself
 * @param line the first line that is not as it was written; 0 where it is intact
 * @param fault what is wrong there; empty where it is intact
 */
public record AuditReport(
    boolean isIntact, long count, String head, long notices, long line, String fault) {}

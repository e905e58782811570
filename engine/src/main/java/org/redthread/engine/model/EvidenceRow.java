package org.redthread.engine.model;

/**
 * A row of an exhibit that asserts something.
 *
 * @param exhibit the exhibit
 * @param row the record's number, the first being 1
 * @param text the row as it was read; empty where it is withheld or the exhibit was not kept
 * @param isWithheld whether the caller may not read the text
 */
public record EvidenceRow(Exhibit exhibit, long row, String text, boolean isWithheld) {}

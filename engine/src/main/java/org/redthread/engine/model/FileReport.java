package org.redthread.engine.model;

import java.util.Map;

/**
 * What became of one file of a load.
 *
 * @param file the file's name as given, relative to the folder that was loaded
 * @param outcome whether and how it was read
 * @param sha256 the exhibit's SHA-256; empty where the file could not be read
 * @param mapping the id of the mapping that read it; empty where none did
 * @param counts the verdicts of its rows
 * @param problems how many rows met each problem code, by code
 * @param message one line for the user; says what to do where the outcome is not {@code LOADED}
 */
public record FileReport(
    String file,
    Outcome outcome,
    String sha256,
    String mapping,
    RowCounts counts,
    Map<String, Long> problems,
    String message) {
  /** What happened to a file as a whole. */
  public enum Outcome {
    /** Every row has its verdict. */
    LOADED,
    /** The same content was loaded before; nothing changed. */
    KNOWN,
    /** The file could not be read at all; nothing of it was stored. */
    REFUSED
  }

  public FileReport {
    problems = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(problems));
  }
}

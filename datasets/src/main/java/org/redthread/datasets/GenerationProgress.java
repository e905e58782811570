package org.redthread.datasets;

/** Told how far a generation has come. */
@FunctionalInterface
public interface GenerationProgress {
  /** Says nothing. */
  GenerationProgress SILENT = (stage, done, total) -> {};

  /**
   * @param stage what is being done, in a word or two
   * @param done how many of its steps
   * @param total out of how many
   */
  void report(String stage, long done, long total);
}

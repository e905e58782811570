package org.redthread.engine.model;

/** Is told how far long work has come. Called from the working thread; must return at once. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (stage, done, total) -> {};

  /**
   * A step was taken.
   *
   * @param stage what is being done, for a person to read; holds no personal data
   * @param done how much of it is done
   * @param total how much there is; −1 where nobody knows
   */
  void report(String stage, long done, long total);
}

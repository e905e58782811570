package org.redthread.engine.audit;

/** The answer to "is the audit as it was written?". */
public sealed interface AuditVerification {
  /**
   * Every line is as it was written and none is missing up to the head.
   *
   * @param count how many lines there are
   * @param head the last line's hash: note it elsewhere and give it to a later verification
   * @param notices how many lines tell of something that happened to the file, such as a torn line
   */
  record Intact(long count, String head, long notices) implements AuditVerification {}

  /**
   * The first place that is not as it was written.
   *
   * @param line the line in the file, the first being 1; one past the last where lines are missing
   *     at the end, 0 where it is not about one line
   * @param fault what is wrong there
   */
  record Broken(long line, AuditFault fault) implements AuditVerification {}

  /** {@return whether all is as it was written} */
  default boolean isIntact() {
    return this instanceof Intact;
  }
}

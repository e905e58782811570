package org.redthread.engine.model;

import java.util.Arrays;
import java.util.Optional;

/** What a judgement says of two profiles. */
public enum Decision {
  /** They are records of the same person. */
  POSITIVE,
  /** They are records of two persons, and stay apart even where others would join them. */
  NEGATIVE;

  /** {@return the decision with this name, or empty where there is none} */
  public static Optional<Decision> ofName(String name) {
    return Arrays.stream(values()).filter(decision -> decision.name().equals(name)).findFirst();
  }
}

package org.redthread.engine.model;

import java.util.Collection;
import java.util.HashSet;

/** Refuses requests that are out of range, naming the field. Stateless. */
public final class RequestCheck {
  private RequestCheck() {}

  /** Throws {@code INVALID_PARAMETER} unless the value lies in the range, both ends included. */
  public static void range(String field, long value, long least, long most) {
    if (value < least || value > most) {
      throw invalid(field, field + " must be from " + least + " to " + most);
    }
  }

  /** Throws {@code INVALID_PARAMETER} where there are too few, too many or repeated ids. */
  public static void ids(String field, Collection<String> ids, int least, int most) {
    range(field, ids.size(), least, most);
    if (new HashSet<>(ids).size() != ids.size()) {
      throw invalid(field, field + " names one entity twice");
    }
  }

  /** {@return the exception for a parameter that can't be used} */
  public static EngineException invalid(String field, String message) {
    return new EngineException(ErrorCode.INVALID_PARAMETER, field, message);
  }

  /** {@return the exception for something that is not there or that the caller may not read} */
  public static EngineException notFound(String field) {
    return new EngineException(
        ErrorCode.NOT_FOUND, field, "nothing with this " + field + " exists that you may read");
  }
}

package org.redthread.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * The one exception of the engine. Its message is written for the user: what is wrong, where, and
 * what to do. It never holds a name, a number or free text about a person.
 */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String field;

  /** A refusal that concerns the call as a whole. */
  public EngineException(ErrorCode code, String message) {
    this(code, "", message, null);
  }

  /** A refusal that concerns one field, parameter, column or file. */
  public EngineException(ErrorCode code, String field, String message) {
    this(code, field, message, null);
  }

  /** A failure with the fault beneath it, which is logged but never shown. */
  public EngineException(ErrorCode code, String field, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.field = field;
  }

  /** {@return why} */
  public ErrorCode code() {
    return code;
  }

  /** {@return the field, parameter, column or file concerned; empty where it is the whole call} */
  public String field() {
    return field;
  }
}

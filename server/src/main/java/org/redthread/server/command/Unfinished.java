package org.redthread.server.command;

import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/** Stands where the engine's facade will be called. Goes away with the last command that waits. */
final class Unfinished {
  private Unfinished() {}

  static EngineException command(@Nullable Object... options) {
    return new EngineException(
        ErrorCode.INTERNAL, "this command is not there yet (" + options.length + " options read)");
  }
}

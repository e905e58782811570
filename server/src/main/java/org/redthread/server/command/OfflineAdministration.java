package org.redthread.server.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.redthread.engine.Administration;
import org.redthread.engine.access.Caller;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * Users and audit as the commands about them use them: in the files of the data folder, whether a
 * server has its store open or not. A server sees what changes at its next call.
 */
final class OfflineAdministration implements AutoCloseable {
  private final Administration administration;
  private final Caller caller;

  private OfflineAdministration(Administration administration, Caller caller) {
    this.administration = administration;
    this.caller = caller;
  }

  /** Opens a data folder, which is made where it is missing. */
  static OfflineAdministration open(SharedOptions shared) {
    return open(shared.dataFolder().root());
  }

  /** Opens a data folder that is there already, so that a mistyped name makes no new one. */
  static OfflineAdministration existing(SharedOptions shared) {
    Path place = shared.dataPlace().toAbsolutePath().normalize();
    if (!Files.isDirectory(place)) {
      throw new EngineException(
          ErrorCode.NOT_FOUND,
          "data",
          place + " is no data folder; name the right one with --data or REDTHREAD_DATA");
    }
    return open(place);
  }

  private static OfflineAdministration open(Path folder) {
    Administration administration =
        Administration.open(folder, new SecureRandom(), InstantSource.system());
    try {
      return new OfflineAdministration(administration, OperatorOrUser.caller(administration));
    } catch (RuntimeException fault) {
      administration.close();
      throw fault;
    }
  }

  Administration administration() {
    return administration;
  }

  /** {@return who uses the command line} */
  Caller caller() {
    return caller;
  }

  @Override
  public void close() {
    administration.close();
  }
}

package org.redthread.server.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * Where log lines go: into files of the data folder, never onto the terminal, whose two outputs
 * belong to results and progress. Not thread-safe: called once at the start of a process.
 */
final class ProcessLogging {
  private static final int FILE_BYTES = 10 * 1024 * 1024;
  private static final int FILES = 5;

  private ProcessLogging() {}

  /** Takes away the handler that Java puts on standard error, and any of a command before. */
  static void quiet() {
    for (Handler handler : rootLogger().getHandlers()) {
      rootLogger().removeHandler(handler);
      handler.close();
    }
  }

  /** Logs into {@code redthread.log} of a folder, of at most 50 MB in five files. */
  static void toFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      FileHandler handler =
          new FileHandler(folder.resolve("redthread.%g.log").toString(), FILE_BYTES, FILES, true);
      handler.setFormatter(new LogLine());
      handler.setEncoding(StandardCharsets.UTF_8.name());
      handler.setLevel(Level.INFO);
      rootLogger().addHandler(handler);
    } catch (IOException fault) {
      throw new EngineException(
          ErrorCode.STORE_UNAVAILABLE, "data", "can't write logs into " + folder, fault);
    }
  }

  private static Logger rootLogger() {
    return LogManager.getLogManager().getLogger("");
  }
}

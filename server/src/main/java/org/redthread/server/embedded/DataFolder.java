package org.redthread.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * The one folder that holds everything of a store: the graph, its users, its audit trail and the
 * exhibits. Only its owner may enter it. One process at a time has it open; the others go through
 * that process or are told who it is. Threads may share it.
 */
public final class DataFolder {
  private final Path root;

  private DataFolder(Path root) {
    this.root = root;
  }

  /**
   * The folder at a place, made where it is missing.
   *
   * @throws EngineException with {@link ErrorCode#INVALID_PARAMETER} where something else than a
   *     folder is there or it can't be made
   */
  public static DataFolder at(Path place) {
    Path root = place.toAbsolutePath().normalize();
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "data", root + " is not a folder; name one with --data");
    }
    try {
      OwnerOnly.makeFolder(root);
      return new DataFolder(root);
    } catch (IOException fault) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER,
          "data",
          "can't make the data folder " + root + "; name one you may write to with --data",
          fault);
    }
  }

  /** {@return the folder itself, absolute and normalised} */
  public Path root() {
    return root;
  }

  /** {@return the home of the embedded Neo4j} */
  public Path neo4j() {
    return root.resolve("neo4j");
  }

  /** {@return the file with the password of the embedded Neo4j} */
  public Path neo4jPassword() {
    return root.resolve("neo4j.password");
  }

  /** {@return the file with the users and the hashes of their tokens} */
  public Path users() {
    return root.resolve("users.json");
  }

  /** {@return the folder of the audit trail} */
  public Path audit() {
    return root.resolve("audit");
  }

  /** {@return the folder where the bytes of loaded exhibits are kept} */
  public Path exhibits() {
    return root.resolve("exhibits");
  }

  /** {@return the folder of the program's logs} */
  public Path logs() {
    return root.resolve("logs");
  }

  /** {@return the file that says where the server of this folder listens} */
  public Path server() {
    return root.resolve("server.json");
  }

  /** {@return the file whose lock the process holds that has the folder open} */
  public Path lockFile() {
    return root.resolve("lock");
  }

  /**
   * Takes the folder for this process until the lock is closed or the process ends, however it
   * ends.
   *
   * @throws EngineException with {@link ErrorCode#STORE_UNAVAILABLE} where another process has it;
   *     the message says which and what to do
   */
  public FolderLock lock() {
    try {
      FolderLock lock =
          FolderLock.tryTake(lockFile())
              .orElseThrow(
                  () -> new EngineException(ErrorCode.STORE_UNAVAILABLE, "data", describeOwner()));
      // Whoever wrote it is gone, or the lock would not have been free.
      Files.deleteIfExists(server());
      return lock;
    } catch (IOException fault) {
      throw new EngineException(
          ErrorCode.STORE_UNAVAILABLE, "data", "can't lock the data folder " + root, fault);
    }
  }

  /** {@return the server that has this folder open in another process, or empty} */
  public Optional<RunningServer> runningServer() {
    try {
      return FolderLock.isHeld(lockFile()) ? RunningServer.read(server()) : Optional.empty();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private String describeOwner() {
    String owner =
        FolderLock.readOwner(lockFile()).map(pid -> "process " + pid).orElse("another process");
    Optional<RunningServer> server = RunningServer.read(server());
    return server
        .map(
            running ->
                ("the data folder %s is open in %s, which serves %s; use that server, stop the"
                        + " process, or name another folder with --data")
                    .formatted(root, owner, running.address()))
        .orElseGet(
            () ->
                "the data folder %s is open in %s; wait until it has ended, stop it, or name another folder with --data"
                    .formatted(root, owner));
  }
}

package org.redthread.server.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.redthread.server.json.Json;

/**
 * The server that has a data folder open, as it writes itself into {@code server.json} there. It is
 * true only as long as the folder is locked: a killed server leaves its file behind.
 *
 * @param pid its process
 * @param address where it listens, for example {@code http://127.0.0.1:8642}
 * @param token a bearer token, new at each start, by which commands of the same user on the same
 *     machine go through it; the file is readable by that user alone
 */
public record RunningServer(long pid, URI address, String token) {

  /** Writes the file of a folder, readable by its owner alone. */
  public void write(DataFolder folder) throws IOException {
    OwnerOnly.write(folder.server(), Json.write(this) + "\n");
  }

  static Optional<RunningServer> read(Path file) {
    try {
      return Optional.of(Json.mapper().readValue(Files.readString(file), RunningServer.class));
    } catch (JsonProcessingException incomplete) {
      return Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "RunningServer[" + pid + ", " + address + "]";
  }
}

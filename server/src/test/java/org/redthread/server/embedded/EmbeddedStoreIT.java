package org.redthread.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.ClientException;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

class EmbeddedStoreIT {
  private static final long COMMITS_BEFORE_THE_KILL = 50;

  @TempDir private Path temporary;

  @Test
  void keepsWhatWasWrittenOverARestartAlsoWhereThePasswordWasLost() throws IOException {
    DataFolder folder = DataFolder.at(temporary.resolve("with a space"));
    String password;
    try (EmbeddedStore store = EmbeddedStore.open(folder, EmbeddedSettings.DEFAULT)) {
      password = store.password();
      assertThat(InetAddress.getByName(store.uri().getHost()).isLoopbackAddress()).isTrue();
      try (Driver driver = driver(store)) {
        driver.executableQuery("CREATE (:Kept)").execute();
      }
      assertThatThrownBy(
              () -> {
                try (Driver stranger =
                    GraphDatabase.driver(store.uri(), AuthTokens.basic("neo4j", "neo4j"))) {
                  stranger.verifyConnectivity();
                }
              })
          .isInstanceOf(ClientException.class);
    }
    assertThat(permissions(folder.neo4jPassword())).isEqualTo("rw-------");
    assertThat(permissions(folder.root())).isEqualTo("rwx------");
    Files.delete(folder.neo4jPassword());
    try (EmbeddedStore store = EmbeddedStore.open(folder, EmbeddedSettings.DEFAULT)) {
      assertThat(store.password()).isNotEqualTo(password);
      assertThat(count(store, "Kept")).isEqualTo(1);
    }
  }

  @Test
  void recoversEveryCommitAfterAKillInTheMiddleOfWrites() throws Exception {
    DataFolder folder = DataFolder.at(temporary.resolve("store"));
    assertThat(folder.neo4jPassword()).doesNotExist();
    Process writer = startWriter(folder);
    long committed = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      while (committed < COMMITS_BEFORE_THE_KILL) {
        String line = lines.readLine();
        assertThat(line).as("a committed number from the writing process").isNotNull();
        committed = Long.parseLong(line);
      }
      RunningServer server =
          new RunningServer(writer.pid(), java.net.URI.create("http://127.0.0.1:9"), "t");
      server.write(folder);
      assertThat(folder.runningServer()).contains(server);
      assertThatThrownBy(() -> EmbeddedStore.open(folder, EmbeddedSettings.DEFAULT))
          .isInstanceOfSatisfying(
              EngineException.class,
              refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE))
          .hasMessageContaining("process " + writer.pid())
          .hasMessageContaining("http://127.0.0.1:9")
          .hasMessageContaining("--data");
    } finally {
      writer.destroyForcibly().waitFor();
    }
    assertThat(folder.runningServer()).isEmpty();
    String password = Files.readString(folder.neo4jPassword()).strip();
    try (EmbeddedStore store = EmbeddedStore.open(folder, EmbeddedSettings.DEFAULT);
        Driver driver = driver(store)) {
      long highest =
          driver
              .executableQuery(
                  "MATCH (n:Written) RETURN count(n) AS count, max(n.number) AS highest")
              .execute()
              .records()
              .getFirst()
              .get("highest")
              .asLong();
      assertThat(store.password()).isEqualTo(password);
      assertThat(count(store, "Written")).isEqualTo(highest).isGreaterThanOrEqualTo(committed);
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private Process startWriter(DataFolder folder) throws IOException {
    List<String> command =
        Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WritingProcess.class.getName(),
                folder.root().toString())
            .toList();
    return new ProcessBuilder(command)
        .redirectError(temporary.resolve("writer.err").toFile())
        .start();
  }

  private static Driver driver(EmbeddedStore store) {
    return GraphDatabase.driver(store.uri(), AuthTokens.basic(store.user(), store.password()));
  }

  private static long count(EmbeddedStore store, String label) {
    try (Driver driver = driver(store)) {
      return driver
          .executableQuery("MATCH (n:" + label + ") RETURN count(n) AS count")
          .execute()
          .records()
          .getFirst()
          .get("count")
          .asLong();
    }
  }
}

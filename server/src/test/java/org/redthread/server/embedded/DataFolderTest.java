package org.redthread.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

class DataFolderTest {
  @TempDir private Path temporary;

  @Test
  void refusesAFileInPlaceOfTheFolder() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThatThrownBy(() -> DataFolder.at(file))
        .isInstanceOfSatisfying(
            EngineException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PARAMETER);
              assertThat(refusal.field()).isEqualTo("data");
            })
        .hasMessageContaining(file.toString());
  }

  @Test
  void isAbsoluteAndNormalised() {
    DataFolder folder = DataFolder.at(temporary.resolve("a/../b/./c"));
    assertThat(folder.root()).isEqualTo(temporary.resolve("b/c").toAbsolutePath());
    assertThat(folder.root()).isDirectory();
  }

  @Test
  void givesItselfToOneAtATime() throws IOException {
    DataFolder folder = DataFolder.at(temporary.resolve("store"));
    try (FolderLock lock = folder.lock()) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(folder::lock)
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("wait until it has ended")
          .hasMessageNotContainingAny("\n");
    }
    folder.lock().close();
  }

  @Test
  void believesAServerFileOnlyWhileTheFolderIsLocked() throws IOException {
    DataFolder folder = DataFolder.at(temporary.resolve("store"));
    RunningServer server = new RunningServer(42, URI.create("http://127.0.0.1:8642"), "secret");
    try (FolderLock lock = folder.lock()) {
      assertThat(folder.runningServer()).isEmpty();
      server.write(folder);
      assertThat(folder.runningServer()).contains(server);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.server())))
          .isEqualTo("rw-------");
    }
    assertThat(folder.runningServer()).isEmpty();
    folder.lock().close();
    assertThat(folder.server()).doesNotExist();
  }

  @Test
  void takesAHalfWrittenServerFileForNone() throws IOException {
    DataFolder folder = DataFolder.at(temporary.resolve("store"));
    try (FolderLock lock = folder.lock()) {
      Files.writeString(folder.server(), "{\"pid\":");
      assertThat(folder.runningServer()).isEmpty();
    }
  }

  @Test
  void neverShowsTheTokenOfTheRunningServer() {
    assertThat(new RunningServer(42, URI.create("http://127.0.0.1:8642"), "secret").toString())
        .doesNotContain("secret");
  }
}

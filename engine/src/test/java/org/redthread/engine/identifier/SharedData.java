package org.redthread.engine.identifier;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Published vectors beside the checkout. Where they are missing the test says so and is skipped.
 */
final class SharedData {
  private SharedData() {}

  static String text(String file) throws IOException {
    Path path = Path.of(System.getProperty("redthread.root", ""), "..", "shared", "data", file);
    boolean isPresent = Files.isRegularFile(path);
    if (!isPresent) {
      System.err.println("SKIPPED LOUDLY: ../shared/data/" + file + " is not there");
    }
    assumeTrue(isPresent, file);
    return Files.readString(path, StandardCharsets.UTF_8);
  }
}

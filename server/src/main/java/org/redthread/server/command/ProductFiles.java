package org.redthread.server.command;

import java.nio.file.Path;

/** Where the files that come with the product are. */
final class ProductFiles {
  private ProductFiles() {}

  /** {@return the root of the checkout or the distribution, as the launcher says} */
  static Path home() {
    return Path.of(System.getProperty("redthread.home", ".")).toAbsolutePath().normalize();
  }

  /** {@return the folder of column mappings} */
  static Path mappings() {
    return home().resolve("datasets").resolve("mappings");
  }

  /** {@return the synthetic seizure that comes with the product} */
  static Path demo() {
    return home().resolve("datasets").resolve("demo");
  }
}

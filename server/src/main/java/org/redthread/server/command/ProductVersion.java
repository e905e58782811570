package org.redthread.server.command;

import java.util.Optional;
import picocli.CommandLine;

/** The version that the jar's manifest says. */
public final class ProductVersion implements CommandLine.IVersionProvider {
  /** {@return the version, or {@code development} where the classes come from no jar} */
  public static String current() {
    return Optional.ofNullable(ProductVersion.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "redthread " + current(), "Java " + System.getProperty("java.runtime.version")
    };
  }
}

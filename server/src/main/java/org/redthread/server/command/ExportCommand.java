package org.redthread.server.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code export}: a package to share. */
@CommandLine.Command(
    name = "export",
    header = "Write a network or entities for another agency or program.",
    description =
        "People in a victim's role are pseudonymised unless the profile says otherwise. A report says what the format could not hold.",
    footer = {
      "",
      "Examples:",
      "  ./redthread export network-1 --format stix --out network-1.json",
      "  ./redthread export phone-a4k2... person-q7x... --format graphml --out part.graphml"
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(
      index = "0..*",
      paramLabel = "NETWORK|ID",
      arity = "1..*",
      description = "One network, or the ids of entities.")
  private List<String> ids = List.of();

  @CommandLine.Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "stix",
      description = "stix (STIX 2.1) or graphml. Default: ${DEFAULT-VALUE}.")
  private String format = "";

  @CommandLine.Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "partner",
      description =
          "What goes out: partner (victims pseudonymised) or full. Default: ${DEFAULT-VALUE}.")
  private String profile = "";

  @CommandLine.Option(
      names = "--tlp",
      paramLabel = "T",
      defaultValue = "AMBER",
      description =
          "Marking of the package: CLEAR, GREEN, AMBER, AMBER+STRICT or RED. Default: ${DEFAULT-VALUE}.")
  private String tlp = "";

  @CommandLine.Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to write.")
  private Path out = Path.of("");

  @CommandLine.Option(
      names = "--purpose",
      paramLabel = "TEXT",
      description = "Why; kept in the audit trail.")
  private @Nullable String purpose;

  @Override
  public Integer call() {
    throw Unfinished.command(shared, ids, format, profile, tlp, out, purpose);
  }
}

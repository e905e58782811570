package org.redthread.server.command;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code load}: exhibits into the graph. */
@CommandLine.Command(
    name = "load",
    header = "Load exhibits: a verdict for each row.",
    description =
        "Loading a file again changes nothing. Ends with 1 where rows were rejected; everything good is loaded.",
    footer = {
      "",
      "Examples:",
      "  ./redthread load seizure/calls.csv --mapping mappings/call-log.yaml --exhibit EX-7",
      "  ./redthread load seizure --agency PNP --case C-12 --tlp AMBER",
      "  ./redthread load seizure/calls.csv --dry-run --json"
    },
    mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(
      index = "0..*",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files or folders.")
  private List<Path> paths = List.of();

  @CommandLine.Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "Column mapping; without it one is found by the columns.")
  private @Nullable Path mapping;

  @CommandLine.Option(
      names = "--exhibit",
      paramLabel = "REF",
      description = "Reference of the exhibit; without it the file name.")
  private @Nullable String exhibit;

  @CommandLine.Option(names = "--agency", paramLabel = "A", description = "Owning agency.")
  private @Nullable String agency;

  @CommandLine.Option(names = "--case", paramLabel = "C", description = "Reference of the case.")
  private @Nullable String caseReference;

  @CommandLine.Option(
      names = "--tlp",
      paramLabel = "T",
      description = "Marking: CLEAR, GREEN, AMBER, AMBER+STRICT or RED.")
  private @Nullable String tlp;

  @CommandLine.Option(
      names = "--zone",
      paramLabel = "Z",
      description = "Time zone of times without one, for example Asia/Manila.")
  private @Nullable ZoneId zone;

  @CommandLine.Option(
      names = "--region",
      paramLabel = "CC",
      description = "Country of telephone numbers without a prefix, for example PH.")
  private @Nullable String region;

  @CommandLine.Option(
      names = "--dry-run",
      description = "Say exactly what loading would do, and do nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    throw Unfinished.command(
        shared, paths, mapping, exhibit, agency, caseReference, tlp, zone, region, dryRun);
  }
}

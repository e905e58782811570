package org.redthread.server.command;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.Redthread;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.LoadReport;
import org.redthread.engine.model.Tlp;
import org.redthread.server.api.LoadRoutes.LoadLine;
import org.redthread.server.api.LoadRoutes.LoadRequest;
import picocli.CommandLine;

/** {@code load}: exhibits into the graph. */
@CommandLine.Command(
    name = "load",
    header = "Load exhibits: a verdict for each row.",
    description = {
      "Loading a file again changes nothing. Ends with 1 where rows or files were refused; everything good is loaded.",
      "What no option says comes from exhibits.yaml beside the files, then from the mapping.",
      "With a user's token in REDTHREAD_TOKEN the exhibits belong to that user's agency, unless --agency or exhibits.yaml says otherwise."
    },
    footer = {
      "",
      "Examples:",
      "  ./redthread load seizure/calls.csv --mapping mappings/call-log.yaml --exhibit EX-7",
      "  ./redthread load seizure --agency PNP --case C-12 --tlp AMBER --legal-basis \"Warrant 12/2026\"",
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
      names = "--legal-basis",
      paramLabel = "TEXT",
      description = "The authority under which the exhibit is held, for example a warrant.")
  private @Nullable String legalBasis;

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
    LoadOptions options = options();
    List<Path> places = paths.stream().map(LoadCommand::existing).toList();
    LoadReport report;
    try (ProgressDisplay display = shared.progress();
        Session session = Session.open(shared, null, display)) {
      Optional<Redthread> engine = session.engine();
      report =
          session.asTyped(
              () ->
                  engine.isPresent()
                      ? load(session, engine.get(), places, options, display)
                      : loadThere(session, places, display));
    }
    shared.output().print(report, out -> new LoadPrinter(out).print(report));
    return (report.isClean() ? ExitCode.DONE : ExitCode.DONE_WITH_FAULTS).number();
  }

  private static LoadReport load(
      Session session,
      Redthread engine,
      List<Path> places,
      LoadOptions options,
      ProgressDisplay display) {
    return engine
        .seizures()
        .load(session.caller(engine), places, options, new EngineProgress(display, ""));
  }

  private LoadReport loadThere(Session session, List<Path> places, ProgressDisplay display) {
    EngineProgress progress = new EngineProgress(display, "");
    LastLine last = new LastLine();
    display.begin("asking the server to load");
    session.client().stream(
        "loads",
        request(places),
        text -> {
          LoadLine line = text.read(new TypeReference<LoadLine>() {});
          if (line.progress() == null) {
            last.line = line;
          } else {
            progress.report(
                line.progress().stage(), line.progress().done(), line.progress().total());
          }
        });
    return last.report();
  }

  /** The line with which the server ended. */
  private static final class LastLine {
    private @Nullable LoadLine line;

    LoadReport report() {
      if (line != null && line.report() != null) {
        return line.report();
      }
      if (line != null && line.problem() != null) {
        throw new EngineException(
            line.problem().code(), line.problem().field(), line.problem().detail());
      }
      throw new EngineException(
          ErrorCode.STORE_UNAVAILABLE,
          "data",
          "the server broke off; load again once it runs, which completes what is missing");
    }
  }

  private LoadOptions options() {
    return new LoadOptions(
        Optional.ofNullable(mapping).map(LoadCommand::existing),
        Optional.ofNullable(exhibit),
        Optional.ofNullable(agency),
        Optional.ofNullable(legalBasis),
        Optional.ofNullable(caseReference),
        Optional.ofNullable(tlp).map(this::level),
        Optional.ofNullable(zone).map(ZoneId::getId),
        Optional.ofNullable(region).map(this::country),
        dryRun,
        Optional.empty());
  }

  private LoadRequest request(List<Path> places) {
    return new LoadRequest(
        places.stream().map(Path::toString).toList(),
        mapping == null ? null : existing(mapping).toString(),
        exhibit,
        agency,
        legalBasis,
        caseReference,
        tlp,
        zone == null ? null : zone.getId(),
        region,
        dryRun);
  }

  private Tlp level(String label) {
    return Tlp.ofLabel(label)
        .orElseThrow(
            () -> shared.wrongUse("--tlp must be CLEAR, GREEN, AMBER, AMBER+STRICT or RED"));
  }

  private String country(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(upper)) {
      throw shared.wrongUse("--region must be a country of ISO 3166 in two letters, such as PH");
    }
    return upper;
  }

  /** Absolute, because a server that loads it has another current folder. */
  private static Path existing(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    if (!Files.exists(absolute)) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT, "path", absolute + " does not exist: check the path");
    }
    return absolute;
  }
}

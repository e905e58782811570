package org.redthread.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.Seizures;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Permission;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.LoadReport;
import org.redthread.engine.model.Progress;
import org.redthread.engine.model.Tlp;
import org.redthread.server.http.Answer;
import org.redthread.server.http.Body;
import org.redthread.server.http.Request;
import org.redthread.server.http.Route;
import org.redthread.server.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The route by which a command on the server's own machine loads files of that machine. Only the
 * machine's operator may call it, because it reads whatever the server's process may read.
 */
public final class LoadRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(LoadRoutes.class);
  private static final String MEDIA_TYPE = "application/x-ndjson; charset=utf-8";

  private final Seizures seizures;

  LoadRoutes(Seizures seizures) {
    this.seizures = seizures;
  }

  /**
   * What is to be loaded; what is left out is taken as {@link LoadOptions} says.
   *
   * @param paths absolute paths of files and folders on the server's machine
   * @param mapping the absolute path of a mapping file
   * @param exhibit what the agency calls the exhibit
   * @param agency the owner
   * @param legalBasis the authority under which it is held
   * @param caseReference the case it belongs to
   * @param tlp the marking
   * @param zone the IANA zone of times without one
   * @param region the ISO 3166 code of numbers without one
   * @param dryRun whether to say what a load would do and write nothing
   */
  public record LoadRequest(
      List<String> paths,
      @Nullable String mapping,
      @Nullable String exhibit,
      @Nullable String agency,
      @Nullable String legalBasis,
      @com.fasterxml.jackson.annotation.JsonProperty("case") @Nullable String caseReference,
      @Nullable String tlp,
      @Nullable String zone,
      @Nullable String region,
      boolean dryRun) {
    LoadOptions options() {
      return new LoadOptions(
          Optional.ofNullable(mapping).map(file -> onDisk("mapping", file)),
          Optional.ofNullable(exhibit),
          Optional.ofNullable(agency),
          Optional.ofNullable(legalBasis),
          Optional.ofNullable(caseReference),
          Optional.ofNullable(tlp).map(LoadRoutes::level),
          Optional.ofNullable(zone).map(LoadRoutes::zoneName),
          Optional.ofNullable(region).map(code -> code.toUpperCase(Locale.ROOT)),
          dryRun,
          Optional.empty());
    }
  }

  /**
   * One line of the answer: exactly one of the three is there.
   *
   * @param progress how far it has come
   * @param report what became of everything; the last line of a load that ended
   * @param problem why it did not end; the last line then
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LoadLine(
      @Nullable LoadProgress progress, @Nullable LoadReport report, @Nullable LoadProblem problem) {
    private static final String FAULT = "a fault of the server; its log has the details under ";

    static LoadLine of(EngineException refusal) {
      return new LoadLine(
          null,
          null,
          new LoadProblem(refusal.code(), refusal.field(), String.valueOf(refusal.getMessage())));
    }

    static LoadLine fault(String reference) {
      return new LoadLine(null, null, new LoadProblem(ErrorCode.INTERNAL, "", FAULT + reference));
    }
  }

  /** How far a load has come; the total is −1 where nobody knows. */
  public record LoadProgress(String stage, long done, long total) {}

  /** Why a load did not end. */
  public record LoadProblem(ErrorCode code, String field, String detail) {}

  List<Route> routes() {
    return List.of(
        ApiRoutes.post(
            "loads",
            "load",
            ApiRoutes.terms(
                    "Load files of the server's machine (its operator alone); answers in lines of"
                        + " JSON: progress, then the report or a problem",
                    Permission.LOAD,
                    LoadReport.class)
                .answeringNoJson(),
            new Body.JsonValue(LoadRequest.class),
            this::load));
  }

  private Answer load(Request request) throws IOException {
    Caller caller = request.caller();
    seizures.requireOperator(caller);
    LoadRequest asked = request.body(LoadRequest.class);
    List<Path> paths = asked.paths().stream().map(path -> onDisk("paths", path)).toList();
    LoadOptions options = asked.options();
    return Answer.stream(
        MEDIA_TYPE, out -> load(caller, paths, options, new Lines(out, System::nanoTime)));
  }

  private void load(Caller caller, List<Path> paths, LoadOptions options, Lines lines) {
    try {
      LoadReport report = seizures.load(caller, paths, options, lines);
      lines.write(new LoadLine(null, report, null));
    } catch (EngineException refusal) {
      lines.write(LoadLine.of(refusal));
    } catch (RuntimeException fault) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("fault {} in a load", reference, fault);
      lines.write(LoadLine.fault(reference));
    }
  }

  /** Writes lines as they come. A reader who has gone does not end the load. */
  private static final class Lines implements Progress {
    private static final long PAUSE_NANOS = 100_000_000;

    private final OutputStream out;
    private final java.util.function.LongSupplier nanos;
    private String stage = "";
    private long shown;
    private boolean isBroken;

    Lines(OutputStream out, java.util.function.LongSupplier nanos) {
      this.out = out;
      this.nanos = nanos;
    }

    @Override
    public void report(String name, long done, long total) {
      long now = nanos.getAsLong();
      if (!name.equals(stage) || now - shown >= PAUSE_NANOS) {
        stage = name;
        shown = now;
        write(new LoadLine(new LoadProgress(name, done, total), null, null));
      }
    }

    void write(LoadLine line) {
      if (isBroken) {
        return;
      }
      try {
        out.write((Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      } catch (IOException gone) {
        isBroken = true;
      }
    }
  }

  private static Path onDisk(String field, String text) {
    Path path;
    try {
      path = Path.of(text);
    } catch (InvalidPathException notAPath) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, field, field + " holds what is no path", notAPath);
    }
    if (!path.isAbsolute()) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, field, field + " must be absolute: the server is elsewhere");
    }
    if (!Files.exists(path)) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT, field, path + " does not exist: check the path");
    }
    return path;
  }

  private static Tlp level(String label) {
    return Tlp.ofLabel(label)
        .orElseThrow(
            () ->
                new EngineException(
                    ErrorCode.INVALID_PARAMETER, "tlp", "tlp is no level of TLP 2.0"));
  }

  private static String zoneName(String zone) {
    try {
      return ZoneId.of(zone).getId();
    } catch (DateTimeException unknown) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER,
          "zone",
          "zone must be a time zone such as Asia/Bangkok",
          unknown);
    }
  }
}

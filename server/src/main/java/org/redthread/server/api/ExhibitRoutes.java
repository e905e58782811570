package org.redthread.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redthread.engine.Seizures;
import org.redthread.engine.access.Permission;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.LoadReport;
import org.redthread.engine.model.Progress;
import org.redthread.engine.model.RejectedRow;
import org.redthread.engine.model.Tlp;
import org.redthread.server.api.Shapes.ExhibitShape;
import org.redthread.server.api.Shapes.ListShape;
import org.redthread.server.http.Answer;
import org.redthread.server.http.Body;
import org.redthread.server.http.Parameter;
import org.redthread.server.http.QueryParameters;
import org.redthread.server.http.Request;
import org.redthread.server.http.Route;

/** The routes of an analyst's work: files in, and what became of their rows. */
final class ExhibitRoutes {
  /** How large an uploaded file may be; larger ones are loaded on the server's machine. */
  static final long UPLOAD_BYTES = 1L << 30;

  private static final Parameter<String> FILE_NAME =
      Parameter.text("fileName", 200, "the file's name; its ending tells CSV from JSON Lines")
          .mandatory();
  private static final Parameter<String> REFERENCE =
      Parameter.text("exhibit", 200, "what the agency calls the exhibit");
  private static final Parameter<String> AGENCY =
      Parameter.text("agency", 200, "the owner; your own agency where it is left out");
  private static final Parameter<String> LEGAL_BASIS =
      Parameter.text("legalBasis", 500, "the authority under which it is held");
  private static final Parameter<String> CASE =
      Parameter.text("case", 200, "the case it belongs to");
  private static final Parameter<Tlp> TLP =
      Parameter.choice("tlp", Tlp.class, Tlp::label, "the marking; TLP:AMBER+STRICT by default");
  private static final Parameter<String> ZONE =
      Parameter.text("zone", 60, "the IANA zone of times without one");
  private static final Parameter<String> REGION =
      Parameter.text("region", 2, "the ISO 3166 code of numbers without a country");
  private static final Parameter<DryRun> DRY_RUN =
      Parameter.choice(
          "dryRun",
          DryRun.class,
          DryRun::label,
          "true says what a load would do and writes nothing");
  private static final Parameter<Integer> PAGE =
      Parameter.integer("limit", 1, 1000, 100, "how many on a page");
  private static final Parameter<String> CURSOR =
      Parameter.text("cursor", 200, "where to go on: the next of the page before");

  private final Seizures seizures;

  ExhibitRoutes(Seizures seizures) {
    this.seizures = seizures;
  }

  private enum DryRun {
    TRUE,
    FALSE;

    String label() {
      return this == TRUE ? "true" : "false";
    }
  }

  List<Route> routes() {
    return List.of(
        ApiRoutes.post(
            "exhibits",
            "loadExhibit",
            ApiRoutes.terms("Load one file", Permission.LOAD, LoadReport.class)
                .with(FILE_NAME, REFERENCE, AGENCY, LEGAL_BASIS, CASE, TLP, ZONE, REGION, DRY_RUN),
            new Body.Bytes(UPLOAD_BYTES),
            this::load),
        ApiRoutes.get(
            "exhibits",
            "exhibits",
            ApiRoutes.terms(
                "The exhibits you may read",
                Permission.READ_EXHIBITS,
                ApiRoutes.list(ExhibitShape.class)),
            request ->
                Answer.json(ListShape.of(seizures.list(request.caller()), ExhibitShape::of))),
        ApiRoutes.get(
            "exhibits/{id}",
            "exhibit",
            ApiRoutes.terms(
                "One exhibit with the verdicts of its rows",
                Permission.READ_EXHIBITS,
                ExhibitShape.class),
            request ->
                Answer.json(ExhibitShape.of(seizures.find(request.caller(), request.path("id"))))),
        ApiRoutes.get(
            "exhibits/{id}/rejected",
            "rejected",
            ApiRoutes.terms(
                    "The rows that were refused, with reasons and text",
                    Permission.READ_REJECTED,
                    ApiRoutes.list(RejectedRow.class))
                .with(PAGE, CURSOR),
            this::rejected));
  }

  private Answer rejected(Request request) {
    QueryParameters query = request.query();
    return Answer.json(
        ListShape.of(
            seizures.rejected(
                request.caller(),
                request.path("id"),
                query.find(CURSOR).orElse(""),
                query.get(PAGE)),
            row -> row));
  }

  private Answer load(Request request) throws IOException {
    QueryParameters query = request.query();
    String name = query.get(FILE_NAME);
    if (!name.matches("[^/\\\\:*?\"<>|\\p{Cntrl}]{1,200}") || name.startsWith(".")) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "fileName", "fileName must be a name without a folder");
    }
    Path folder = Files.createTempDirectory("redthread-upload-");
    try {
      Path file = create(folder, name);
      try (InputStream body = request.bytes(UPLOAD_BYTES)) {
        Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
      }
      LoadReport report =
          seizures.load(request.caller(), List.of(file), options(query), Progress.NONE);
      return report.dryRun() ? Answer.json(report) : Answer.created(report);
    } finally {
      delete(folder);
    }
  }

  /** A file system refuses names that are too long in bytes or not in its character set. */
  private static Path create(Path folder, String name) {
    try {
      return Files.createFile(folder.resolve(name));
    } catch (IOException | InvalidPathException refusal) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER,
          "fileName",
          "this server can't keep a file of this name; give a shorter one in plain letters",
          refusal);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static LoadOptions options(QueryParameters query) {
    query.find(ZONE).ifPresent(ExhibitRoutes::checkZone);
    return new LoadOptions(
        Optional.empty(),
        query.find(REFERENCE),
        query.find(AGENCY),
        query.find(LEGAL_BASIS),
        query.find(CASE),
        query.find(TLP),
        query.find(ZONE),
        query.find(REGION).map(code -> code.toUpperCase(java.util.Locale.ROOT)),
        query.find(DRY_RUN).orElse(DryRun.FALSE) == DryRun.TRUE,
        Optional.empty());
  }

  private static void checkZone(String zone) {
    try {
      ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "zone", "zone must be a time zone such as Asia/Bangkok");
    }
  }
}

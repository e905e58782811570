package org.redthread.engine.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.Tlp;

/**
 * What a seizure's {@code exhibits.yaml} says about each of its files. Immutable; threads may share
 * it.
 */
final class ExhibitManifest {
  /** The name of the manifest in the folder that is loaded. */
  static final String FILE_NAME = "exhibits.yaml";

  private static final Set<String> WORDS =
      new TreeSet<>(
          Set.of(
              "path",
              "layout",
              "exhibit",
              "agency",
              "legalBasis",
              "case",
              "tlp",
              "region",
              "zone"));

  private static final YAMLMapper YAML = new YAMLMapper();

  private final Map<String, JsonNode> byFile;

  private ExhibitManifest(Map<String, JsonNode> byFile) {
    this.byFile = Collections.unmodifiableSortedMap(new TreeMap<>(byFile));
  }

  /**
   * {@return the manifest of a folder; one that says nothing where there is none}
   *
   * @throws EngineException with {@link ErrorCode#INVALID_INPUT} where it says something that is
   *     not understood: a marking that is misspelt must not be lost
   */
  static ExhibitManifest read(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    Map<String, JsonNode> byFile = new TreeMap<>();
    if (Files.isRegularFile(file)) {
      try {
        for (JsonNode entry : YAML.readTree(Files.readString(file)).path("exhibits")) {
          check(entry);
          if (byFile.put(entry.path("path").asText(), entry) != null) {
            throw refusal("names " + entry.path("path").asText() + " twice");
          }
        }
      } catch (IOException fault) {
        throw new EngineException(
            ErrorCode.INVALID_INPUT, FILE_NAME, FILE_NAME + " can't be read as YAML", fault);
      }
    }
    return new ExhibitManifest(byFile);
  }

  private static void check(JsonNode entry) {
    String path = entry.path("path").asText("");
    if (path.isEmpty()) {
      throw refusal("has an entry without a path");
    }
    for (Map.Entry<String, JsonNode> each : entry.properties()) {
      if (!WORDS.contains(each.getKey())) {
        throw refusal(
            "says '" + each.getKey() + "' of " + path + "; known are " + String.join(", ", WORDS));
      }
    }
    Optional<String> tlp = text(entry, "tlp");
    if (tlp.isPresent() && Tlp.ofLabel(tlp.get()).isEmpty()) {
      throw refusal("gives " + path + " a tlp that is no level of TLP 2.0");
    }
    text(entry, "zone").ifPresent(zone -> checkZone("zone of " + path + " in " + FILE_NAME, zone));
  }

  /** Refuses a time zone that does not exist, before each time read with it is refused. */
  static void checkZone(String field, String zone) {
    try {
      ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          field,
          "the " + field + " is no time zone; write for example Asia/Bangkok",
          unknown);
    }
  }

  private static EngineException refusal(String message) {
    return new EngineException(
        ErrorCode.INVALID_INPUT, FILE_NAME, FILE_NAME + " " + message + ": correct it");
  }

  /** {@return the files it names, in name order} */
  Set<String> files() {
    return byFile.keySet();
  }

  /** {@return the options for a file: what the caller gave, then what the manifest says} */
  LoadOptions complete(String file, LoadOptions given) {
    JsonNode entry = byFile.get(file);
    if (entry == null) {
      return given;
    }
    return new LoadOptions(
        given.mapping(),
        given.reference().or(() -> text(entry, "exhibit")),
        given.agency().or(() -> text(entry, "agency")),
        given.legalBasis().or(() -> text(entry, "legalBasis")),
        given.caseReference().or(() -> text(entry, "case")),
        given.tlp().or(() -> text(entry, "tlp").flatMap(Tlp::ofLabel)),
        given.zone().or(() -> text(entry, "zone")),
        given.region().or(() -> text(entry, "region")),
        given.dryRun(),
        given.defaultAgency());
  }

  private static Optional<String> text(JsonNode entry, String name) {
    return Optional.of(entry.path(name).asText("")).filter(text -> !text.isEmpty());
  }
}

package org.redthread.engine.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

  private static final YAMLMapper YAML = new YAMLMapper();

  private final Map<String, JsonNode> byFile;

  private ExhibitManifest(Map<String, JsonNode> byFile) {
    this.byFile = Map.copyOf(byFile);
  }

  /** {@return the manifest of a folder; one that says nothing where there is none} */
  static ExhibitManifest read(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    Map<String, JsonNode> byFile = new HashMap<>();
    if (Files.isRegularFile(file)) {
      try {
        for (JsonNode entry : YAML.readTree(Files.readString(file)).path("exhibits")) {
          byFile.put(entry.path("path").asText(), entry);
        }
      } catch (IOException fault) {
        throw new EngineException(
            ErrorCode.INVALID_INPUT, FILE_NAME, FILE_NAME + " can't be read as YAML", fault);
      }
    }
    return new ExhibitManifest(byFile);
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
        given.tlp().or(() -> tlp(file, entry)),
        given.zone().or(() -> text(entry, "zone")),
        given.region().or(() -> text(entry, "region")),
        given.dryRun(),
        given.defaultAgency());
  }

  private static Optional<String> text(JsonNode entry, String name) {
    return Optional.of(entry.path(name).asText("")).filter(text -> !text.isEmpty());
  }

  private static Optional<Tlp> tlp(String file, JsonNode entry) {
    Optional<String> label = text(entry, "tlp");
    if (label.isPresent() && Tlp.ofLabel(label.get()).isEmpty()) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          FILE_NAME,
          FILE_NAME + ": the tlp of " + file + " is no level of TLP 2.0");
    }
    return label.flatMap(Tlp::ofLabel);
  }
}

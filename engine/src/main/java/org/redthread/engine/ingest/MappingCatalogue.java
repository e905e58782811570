package org.redthread.engine.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.redthread.engine.ingest.Mapping.RowFormat;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * The mappings that come with the product or with a seizure, and the recognising of a file's layout
 * among them. Immutable; threads may share it.
 */
public final class MappingCatalogue {
  private final List<Mapping> mappings;

  private MappingCatalogue(List<Mapping> mappings) {
    this.mappings = List.copyOf(mappings);
  }

  /**
   * Reads all mappings of a folder; a folder that does not exist holds none.
   *
   * @throws EngineException with {@link ErrorCode#INVALID_INPUT} where one of them is wrong
   */
  public static MappingCatalogue open(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new MappingCatalogue(List.of());
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Mapping> mappings =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .sorted()
              .map(MappingReader::read)
              .toList();
      Set<String> ids = new TreeSet<>();
      for (Mapping mapping : mappings) {
        if (!ids.add(mapping.id())) {
          throw new EngineException(
              ErrorCode.INVALID_INPUT,
              "mapping",
              "two mappings have the id " + mapping.id() + ": give one of them another");
        }
      }
      return new MappingCatalogue(mappings);
    } catch (IOException fault) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT, "mappings", "the folder of mappings can't be read", fault);
    }
  }

  /** {@return the mapping with this id} */
  Optional<Mapping> find(String id) {
    return mappings.stream().filter(mapping -> mapping.id().equals(id)).findFirst();
  }

  /** {@return the ids of the mappings in order} */
  public List<String> ids() {
    return mappings.stream().map(Mapping::id).sorted().toList();
  }

  /**
   * {@return the mapping for a file's layout: the one that names most of its columns}
   *
   * @throws EngineException with {@link ErrorCode#INVALID_INPUT} where none fits, or two fit alike:
   *     a layout is never guessed
   */
  Mapping recognise(ExhibitFile file) {
    List<Mapping> fitting = new ArrayList<>();
    Map<String, Set<String>> seen = new TreeMap<>();
    for (Mapping mapping : candidates(file)) {
      Set<String> columns =
          seen.computeIfAbsent(
              mapping.format().name() + mapping.delimiter(), form -> columns(file, mapping));
      if (!mapping.recognise().isEmpty() && columns.containsAll(mapping.recognise())) {
        fitting.add(mapping);
      }
    }
    fitting.sort(
        Comparator.comparingInt((Mapping mapping) -> -mapping.recognise().size())
            .thenComparing(Mapping::id));
    if (fitting.isEmpty()) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          file.name(),
          file.name()
              + ": no mapping fits its columns. "
              + seen.values().stream()
                  .max(Comparator.comparingInt(Set::size))
                  .map(RowSources::described)
                  .orElse("There are no mappings.")
              + " Write a mapping and give it with --mapping");
    }
    if (fitting.size() > 1
        && fitting.get(0).recognise().size() == fitting.get(1).recognise().size()) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          file.name(),
          file.name()
              + ": the mappings "
              + fitting.get(0).id()
              + " and "
              + fitting.get(1).id()
              + " both fit; choose one with --mapping");
    }
    return fitting.getFirst();
  }

  private static Set<String> columns(ExhibitFile file, Mapping mapping) {
    try (RowSource rows = RowSources.open(file, mapping)) {
      return rows.columns();
    }
  }

  private List<Mapping> candidates(ExhibitFile file) {
    Optional<RowFormat> format = RowSources.formatOf(file);
    return mappings.stream()
        .filter(mapping -> format.isEmpty() || mapping.format() == format.get())
        .toList();
  }
}

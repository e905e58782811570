package org.redthread.engine.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.FileReport;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.LoadReport;
import org.redthread.engine.model.Progress;
import org.redthread.engine.model.RowCounts;
import org.redthread.engine.store.ExhibitDirectory;
import org.redthread.engine.store.PublicIds;
import org.redthread.engine.store.Store;

/**
 * Loads files and folders of exhibits, each file with the mapping that fits its layout. A file that
 * can't be read is reported and does not keep the others from being loaded. One load at a time.
 */
public final class SeizureLoader {
  private final Store store;
  private final PublicIds ids;
  private final MappingCatalogue mappings;
  private final InstantSource clock;

  /**
   * @param store where to
   * @param ids makes the public ids of that store
   * @param mappings the layouts that are known
   * @param clock says when a load began
   */
  public SeizureLoader(Store store, PublicIds ids, MappingCatalogue mappings, InstantSource clock) {
    this.store = store;
    this.ids = ids;
    this.mappings = mappings;
    this.clock = clock;
  }

  /**
   * Loads what is at the paths, in the order of the names.
   *
   * @param paths files, or folders whose files are all taken
   * @param options how
   * @param user who loads
   * @param progress is told how far it has come
   * @return what became of every file and row
   * @throws EngineException with {@link ErrorCode#INVALID_INPUT} where a path does not exist or the
   *     mapping that was given is wrong; nothing was loaded then
   */
  public LoadReport load(List<Path> paths, LoadOptions options, String user, Progress progress) {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new EngineException(
            ErrorCode.INVALID_INPUT,
            String.valueOf(path.getFileName()),
            path.getFileName() + " does not exist: check the path");
      }
    }
    options.zone().ifPresent(zone -> ExhibitManifest.checkZone("zone", zone));
    Optional<Mapping> given = options.mapping().map(MappingReader::read);
    List<FileReport> reports = new ArrayList<>();
    List<Chosen> files = new ArrayList<>();
    for (Path path : paths) {
      choose(path, options, files, reports);
    }
    ExhibitLoader loader =
        new ExhibitLoader(store, ids, new ExhibitRegister(store, clock), progress);
    Map<String, FileReport> planned = new HashMap<>();
    for (Chosen chosen : files) {
      progress.report("loading", reports.size(), files.size());
      FileReport report = load(loader, chosen, given, user, planned);
      reports.add(report);
      if (options.dryRun() && report.outcome() == FileReport.Outcome.LOADED) {
        planned.putIfAbsent(report.sha256(), report);
      }
    }
    return LoadReport.of(options.dryRun(), reports);
  }

  /**
   * A file that is to be loaded.
   *
   * @param file the file
   * @param options how, completed by the manifest
   */
  private record Chosen(ExhibitFile file, LoadOptions options) {}

  private static void choose(
      Path path, LoadOptions options, List<Chosen> files, List<FileReport> reports) {
    Path folder = Files.isDirectory(path) ? path : parent(path);
    ExhibitManifest manifest = ExhibitManifest.read(folder);
    List<Path> found = files(path);
    for (Path file : found) {
      String name = name(folder, file);
      files.add(new Chosen(new ExhibitFile(file, name), manifest.complete(name, options)));
    }
    if (Files.isDirectory(path)) {
      Set<String> names = new HashSet<>();
      found.forEach(file -> names.add(name(folder, file)));
      manifest.files().stream()
          .filter(name -> !names.contains(name))
          .forEach(
              name ->
                  reports.add(
                      refused(
                          name,
                          name
                              + " is named in "
                              + ExhibitManifest.FILE_NAME
                              + " but is not in the folder: ask for it again")));
    }
  }

  private static String name(Path folder, Path file) {
    return folder.toAbsolutePath().relativize(file.toAbsolutePath()).toString().replace('\\', '/');
  }

  private FileReport load(
      ExhibitLoader loader,
      Chosen chosen,
      Optional<Mapping> given,
      String user,
      Map<String, FileReport> planned) {
    ExhibitFile file = chosen.file;
    try {
      String sha256 = file.sha256();
      FileReport before = planned.get(sha256);
      if (before != null) {
        return ExhibitLoader.known(file, sha256, before.mapping(), before.counts());
      }
      Mapping mapping = given.orElseGet(() -> mappings.recognise(file));
      return loader.load(
          new ExhibitLoader.Task(
              file,
              sha256,
              mapping,
              chosen.options,
              ExhibitDirectory.read(store).findBySha256(sha256),
              user));
    } catch (EngineException refusal) {
      if (refusal.code() != ErrorCode.INVALID_INPUT) {
        throw refusal;
      }
      return refused(file.name(), String.valueOf(refusal.getMessage()));
    }
  }

  private static FileReport refused(String file, String message) {
    return new FileReport(
        file, FileReport.Outcome.REFUSED, "", "", RowCounts.NONE, Map.of(), message);
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath().getRoot() : parent;
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path.toAbsolutePath());
    }
    try (Stream<Path> walked = Files.walk(path)) {
      return walked
          .filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).equals(ExhibitManifest.FILE_NAME))
          .filter(file -> !isHidden(path.relativize(file)))
          .sorted(Comparator.comparing(file -> name(path, file)))
          .toList();
    } catch (IOException | UncheckedIOException fault) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          "path",
          "the folder can't be read: check its permissions",
          fault);
    }
  }

  private static boolean isHidden(Path below) {
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}

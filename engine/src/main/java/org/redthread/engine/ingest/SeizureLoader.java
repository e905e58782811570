package org.redthread.engine.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    List<FileReport> reports = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new EngineException(
            ErrorCode.INVALID_INPUT,
            String.valueOf(path.getFileName()),
            path.getFileName() + " does not exist: check the path");
      }
    }
    List<Mapping> given = options.mapping().map(MappingReader::read).stream().toList();
    ExhibitLoader loader =
        new ExhibitLoader(store, ids, new ExhibitRegister(store, clock), progress);
    for (Path path : paths) {
      Path folder = Files.isDirectory(path) ? path : parent(path);
      ExhibitManifest manifest = ExhibitManifest.read(folder);
      List<Path> files = files(path);
      for (Path file : files) {
        progress.report("loading", reports.size(), files.size());
        ExhibitFile exhibit =
            new ExhibitFile(file, folder.relativize(file).toString().replace('\\', '/'));
        LoadOptions completed = manifest.complete(exhibit.name(), options);
        reports.add(load(loader, exhibit, completed, given, user));
      }
    }
    return LoadReport.of(options.dryRun(), reports);
  }

  private FileReport load(
      ExhibitLoader loader,
      ExhibitFile file,
      LoadOptions options,
      List<Mapping> given,
      String user) {
    try {
      Mapping mapping = given.isEmpty() ? mappings.recognise(file) : given.getFirst();
      String sha256 = file.sha256();
      return loader.load(
          new ExhibitLoader.Task(
              file,
              sha256,
              mapping,
              options,
              ExhibitDirectory.read(store).findBySha256(sha256),
              user));
    } catch (EngineException refusal) {
      if (refusal.code() != ErrorCode.INVALID_INPUT) {
        throw refusal;
      }
      return new FileReport(
          file.name(),
          FileReport.Outcome.REFUSED,
          "",
          "",
          RowCounts.NONE,
          Map.of(),
          String.valueOf(refusal.getMessage()));
    }
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
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException fault) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          "path",
          "the folder can't be read: check its permissions",
          fault);
    }
  }
}

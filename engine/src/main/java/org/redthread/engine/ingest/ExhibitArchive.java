package org.redthread.engine.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Exhibit;
import org.redthread.engine.model.FileReport;
import org.redthread.engine.model.LoadReport;

/**
 * Copies of loaded files, each under the digest of its content, so that a row can be shown as it
 * stood. Files are only ever added. Threads may share it.
 */
public final class ExhibitArchive {
  private final Path folder;
  private final MappingCatalogue mappings;

  /**
   * @param folder where the copies are; exists
   * @param mappings how the files are read
   */
  public ExhibitArchive(Path folder, MappingCatalogue mappings) {
    this.folder = folder;
    this.mappings = mappings;
  }

  /**
   * Keeps the files of a load that were read.
   *
   * @param paths what was given to the load
   * @param report what became of it
   * @throws EngineException with {@link ErrorCode#STORE_UNAVAILABLE} where the disk refuses
   */
  public void keep(List<Path> paths, LoadReport report) {
    for (FileReport file : report.files()) {
      if (file.outcome() != FileReport.Outcome.REFUSED) {
        paths.stream()
            .map(path -> Files.isDirectory(path) ? path.resolve(file.file()) : path)
            .filter(path -> path.endsWith(Path.of(file.file())) && Files.isRegularFile(path))
            .findFirst()
            .ifPresent(path -> keep(path, file.sha256()));
      }
    }
  }

  private void keep(Path source, String sha256) {
    Path target = folder.resolve(sha256);
    if (Files.exists(target)) {
      return;
    }
    Path partial = folder.resolve(sha256 + ".partial");
    try {
      Files.copy(source, partial, StandardCopyOption.REPLACE_EXISTING);
      try {
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException notHere) {
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException fault) {
      throw new EngineException(
          ErrorCode.STORE_UNAVAILABLE,
          "exhibits",
          "the rows are in the store, but the file could not be copied to the data folder: check"
              + " its space and permissions, then load it again",
          fault);
    }
  }

  /**
   * {@return a row's text as it was read; empty where the file or its mapping is not kept here}
   *
   * @param exhibit the exhibit
   * @param number the row, the first record being 1
   */
  public Optional<String> row(Exhibit exhibit, long number) {
    Path copy = folder.resolve(exhibit.sha256());
    Optional<Mapping> mapping = mappings.find(exhibit.mapping());
    if (!Files.isRegularFile(copy) || mapping.isEmpty()) {
      return Optional.empty();
    }
    try (RowSource rows =
        RowSources.open(new ExhibitFile(copy, exhibit.fileName()), mapping.get())) {
      while (rows.hasNext()) {
        SourceRow row = rows.next();
        if (row.number() == number) {
          return Optional.of(row.text());
        }
      }
      return Optional.empty();
    } catch (UncheckedIOException fault) {
      return Optional.empty();
    }
  }
}

package org.redthread.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.redthread.engine.Gate.Answer;
import org.redthread.engine.Gate.Call;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Permission;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.ingest.ExhibitArchive;
import org.redthread.engine.ingest.RejectedRows;
import org.redthread.engine.ingest.SeizureLoader;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Exhibit;
import org.redthread.engine.model.FileReport;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.LoadReport;
import org.redthread.engine.model.Page;
import org.redthread.engine.model.Progress;
import org.redthread.engine.model.RejectedRow;
import org.redthread.engine.store.Store;

/** The loading of exhibits, and what became of their rows. Threads may share it. */
public final class Seizures {
  private static final Call LOAD = new Call(Permission.LOAD, "exhibit.load");
  private static final Call LIST = new Call(Permission.READ_EXHIBITS, "exhibit.list");
  private static final Call READ = new Call(Permission.READ_EXHIBITS, "exhibit.read");
  private static final Call REJECTED = new Call(Permission.READ_REJECTED, "rejected.read");

  private final Gate gate;
  private final SeizureLoader loader;
  private final ExhibitArchive archive;
  private final RejectedRows rejectedRows;
  private final ReentrantLock loading = new ReentrantLock();

  Seizures(Gate gate, SeizureLoader loader, ExhibitArchive archive, Store store) {
    this.gate = gate;
    this.loader = loader;
    this.archive = archive;
    this.rejectedRows = new RejectedRows(store);
  }

  /**
   * Loads files and folders; see {@link SeizureLoader#load}. Where the options name no agency and
   * no manifest does, the exhibits belong to the caller's agency.
   *
   * @throws EngineException with {@link ErrorCode#CONFLICT} while another load is under way
   */
  public LoadReport load(Caller caller, List<Path> paths, LoadOptions options, Progress progress) {
    return gate.make(
        caller,
        LOAD,
        scope -> {
          if (!loading.tryLock()) {
            throw new EngineException(
                ErrorCode.CONFLICT, "load", "another load is under way: wait until it is done");
          }
          try {
            LoadReport report = loader.load(paths, owned(options, caller), caller.user(), progress);
            if (!options.dryRun()) {
              archive.keep(paths, report);
              gate.refreshExhibits();
            }
            return new Answer<>(report, subjects(report));
          } finally {
            loading.unlock();
          }
        });
  }

  /**
   * Refuses everybody but the operator of the machine: files on its disk are whatever the process
   * may read. What is uploaded needs no more than the permission.
   *
   * @throws EngineException with {@link ErrorCode#ACCESS_DENIED}
   */
  public void requireOperator(Caller caller) {
    if (!caller.isSystem()) {
      throw gate.denial(
          caller,
          LOAD,
          "only the operator of the server's machine may load files from its disk; upload them"
              + " instead (POST /api/v1/exhibits), or unset REDTHREAD_TOKEN on that machine");
    }
  }

  private static LoadOptions owned(LoadOptions options, Caller caller) {
    return options.agency().isPresent() || caller.agency().isEmpty()
        ? options
        : options.withDefaultAgency(caller.agency());
  }

  private static List<String> subjects(LoadReport report) {
    return report.files().stream()
        .map(FileReport::sha256)
        .filter(sha256 -> !sha256.isEmpty())
        .map(Seizures::subject)
        .toList();
  }

  private static String subject(String sha256) {
    return "exhibit-" + sha256;
  }

  /** {@return the exhibits that the caller may read, in the order of loading} */
  public List<Exhibit> list(Caller caller) {
    return gate.make(
        caller,
        LIST,
        scope ->
            new Answer<>(
                gate.exhibits().list().stream()
                    .filter(exhibit -> scope.readableExhibits().contains(exhibit.serial()))
                    .toList(),
                List.of()));
  }

  /** {@return the exhibit with this SHA-256} */
  public Exhibit find(Caller caller, String sha256) {
    return gate.make(
        caller,
        READ,
        scope -> {
          Exhibit exhibit = readable(sha256, scope);
          return new Answer<>(exhibit, List.of(subject(exhibit.sha256())));
        });
  }

  /**
   * {@return the rows of an exhibit that were refused wholly or in part, with their text: it may
   * hold anything, so that a purpose is needed}
   *
   * @param cursor empty for the first page, else {@link Page#next()} of the page before
   * @param limit 1..1000
   */
  public Page<RejectedRow> rejected(Caller caller, String sha256, String cursor, int limit) {
    return gate.make(
        caller,
        REJECTED,
        scope -> {
          caller.requirePurpose();
          Exhibit exhibit = readable(sha256, scope);
          return new Answer<>(
              rejectedRows.list(exhibit.serial(), cursor, limit),
              List.of(subject(exhibit.sha256())));
        });
  }

  private Exhibit readable(String sha256, ReadScope scope) {
    return gate.exhibits()
        .findBySha256(sha256)
        .filter(exhibit -> scope.readableExhibits().contains(exhibit.serial()))
        .orElseThrow(
            () ->
                new EngineException(
                    ErrorCode.NOT_FOUND, "id", "no exhibit with this id is there for you to read"));
  }
}

package org.redthread.engine.ingest;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redthread.engine.ingest.Facts.PlannedRow;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Exhibit;
import org.redthread.engine.model.FileReport;
import org.redthread.engine.model.FileReport.Outcome;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.Progress;
import org.redthread.engine.model.RowCounts;
import org.redthread.engine.store.PublicIds;
import org.redthread.engine.store.Store;

/**
 * Loads one file: plans its rows while the batch before is being written. A load that was cut off
 * goes on after the last batch that is in the store.
 */
final class ExhibitLoader {
  /** Rows of one transaction: enough to be fast, few enough to be lost without harm. */
  static final int BATCH = 10_000;

  private final Store store;
  private final PublicIds ids;
  private final ExhibitRegister register;
  private final Progress progress;

  ExhibitLoader(Store store, PublicIds ids, ExhibitRegister register, Progress progress) {
    this.store = store;
    this.ids = ids;
    this.register = register;
    this.progress = progress;
  }

  /**
   * One file with how it is to be read.
   *
   * @param file the file
   * @param sha256 its digest
   * @param mapping what its columns mean
   * @param options how it is to be loaded, completed by the manifest
   * @param known the exhibit as it is in the store, where it is
   * @param user who loads it
   */
  record Task(
      ExhibitFile file,
      String sha256,
      Mapping mapping,
      LoadOptions options,
      Optional<Exhibit> known,
      String user) {}

  /** {@return what became of the file; a file that can't be read is a report, not an exception} */
  FileReport load(Task task) {
    if (task.known.isPresent() && task.known.get().complete()) {
      return alreadyKnown(task, task.known.get());
    }
    try (RowSource rows = RowSources.openChecked(task.file, task.mapping)) {
      RowPlanner planner = new RowPlanner(task.mapping, context(task), ids);
      RowTally tally = new RowTally();
      checkSameMapping(task);
      if (task.options.dryRun()) {
        plan(rows, planner, tally, task);
      } else {
        write(rows, planner, tally, task);
      }
      return report(task, tally, planner.hasAssumedZone());
    } catch (UncheckedIOException fault) {
      throw unreadable(task, fault);
    }
  }

  /** Refuses to finish with one mapping what was begun with another: the facts would not fit. */
  private static void checkSameMapping(Task task) {
    String begun = task.known.map(Exhibit::mapping).orElse(task.mapping.id());
    if (!begun.equals(task.mapping.id())) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          task.file.name(),
          task.file.name()
              + " was begun with the mapping "
              + begun
              + " and is not complete: load it with that one");
    }
  }

  private static ExhibitContext context(Task task) {
    return new ExhibitContext(
        task.sha256,
        task.known
            .map(exhibit -> exhibit.marking().agency())
            .or(task.options::agency)
            .or(task.options::defaultAgency)
            .orElse(""),
        task.options.region().orElse(task.mapping.region()),
        task.options.zone().orElse(task.mapping.zone()));
  }

  private void plan(RowSource rows, RowPlanner planner, RowTally tally, Task task) {
    while (rows.hasNext()) {
      tally.add(planner.plan(rows.next()));
      if (tally.read() % BATCH == 0) {
        progress.report("checking " + task.file.name(), tally.read(), -1);
      }
    }
  }

  private void write(RowSource rows, RowPlanner planner, RowTally tally, Task task) {
    Exhibit exhibit = register.enter(task.file, task.sha256, task.mapping, task.options, task.user);
    long done = exhibit.counts().read();
    try (BatchQueue queue = new BatchQueue()) {
      List<PlannedRow> batch = new ArrayList<>(BATCH);
      while (rows.hasNext()) {
        PlannedRow row = planner.plan(rows.next());
        tally.add(row);
        if (row.number() > done) {
          batch.add(row);
        }
        if (batch.size() == BATCH) {
          queue.submit(new BatchWriter(store, exhibit.serial(), batch, tally.counts()));
          progress.report("loading " + task.file.name(), tally.read(), -1);
          batch = new ArrayList<>(BATCH);
        }
      }
      queue.submit(new BatchWriter(store, exhibit.serial(), batch, tally.counts()));
    }
    register.close(exhibit.serial());
  }

  private static FileReport alreadyKnown(Task task, Exhibit exhibit) {
    return known(task.file, task.sha256, exhibit.mapping(), exhibit.counts());
  }

  /** {@return the report on content that is in the store, or will be after this load} */
  static FileReport known(ExhibitFile file, String sha256, String mapping, RowCounts counts) {
    return new FileReport(
        file.name(),
        Outcome.KNOWN,
        sha256,
        mapping,
        new RowCounts(counts.read(), 0, 0, counts.read() - counts.rejected(), counts.rejected()),
        Map.of(),
        "the same content is in the store already; nothing was changed");
  }

  private static FileReport report(Task task, RowTally tally, boolean hasAssumedZone) {
    List<String> notes = new ArrayList<>();
    if (task.options.dryRun()) {
      notes.add("nothing was written");
    }
    if (!tally.summary().isEmpty()) {
      notes.add(tally.summary());
    }
    if (hasAssumedZone) {
      notes.add("times without a zone were read as UTC: give --zone if that is wrong");
    }
    return new FileReport(
        task.file.name(),
        Outcome.LOADED,
        task.sha256,
        task.mapping.id(),
        tally.counts(),
        tally.problems(),
        String.join("; ", notes));
  }

  private static EngineException unreadable(Task task, UncheckedIOException fault) {
    return new EngineException(
        ErrorCode.INVALID_INPUT,
        task.file.name(),
        task.file.name()
            + " could not be read to its end: check the disk, then load it again to complete it",
        fault);
  }
}

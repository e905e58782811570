package org.redthread.engine.model;

import java.util.List;

/**
 * What became of everything that was handed to one load.
 *
 * @param dryRun whether nothing was written
 * @param files one report for each file, in the order of their names
 * @param counts the sums over all files
 */
public record LoadReport(boolean dryRun, List<FileReport> files, RowCounts counts) {
  public LoadReport {
    files = List.copyOf(files);
  }

  /** {@return the report with the sums of its files} */
  public static LoadReport of(boolean dryRun, List<FileReport> files) {
    return new LoadReport(
        dryRun,
        files,
        files.stream().map(FileReport::counts).reduce(RowCounts.NONE, RowCounts::plus));
  }

  /** {@return whether every file was read and every row is in the graph in full} */
  public boolean isClean() {
    return counts.rejected() == 0
        && counts.loadedInPart() == 0
        && files.stream().noneMatch(file -> file.outcome() == FileReport.Outcome.REFUSED);
  }
}

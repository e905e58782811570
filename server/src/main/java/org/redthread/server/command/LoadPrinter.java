package org.redthread.server.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.redthread.engine.model.FileReport;
import org.redthread.engine.model.LoadReport;
import org.redthread.engine.model.RowCounts;

/** Prints what became of files and rows for a person at a terminal. */
final class LoadPrinter {
  private final PrintWriter out;

  LoadPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Prints a load: a line for each file, the sums, what was wrong, and what to do next. */
  void print(LoadReport report) {
    if (report.files().isEmpty()) {
      out.println("There is no file there to load.");
      return;
    }
    files(report);
    problems(report);
    refusedFiles(report);
    next(report);
  }

  private void files(LoadReport report) {
    TextTable table =
        TextTable.of("file", "outcome", "#rows", "#loaded", "#in part", "#known", "#refused");
    for (FileReport file : report.files()) {
      row(table, file.file(), outcome(file, report.dryRun()), file.counts());
    }
    if (report.files().size() > 1) {
      row(table, "all " + report.files().size() + " files", "", report.counts());
    }
    table.print(out, "");
  }

  private static void row(TextTable table, String name, String outcome, RowCounts counts) {
    table.row(
        name,
        outcome,
        grouped(counts.read()),
        grouped(counts.loaded()),
        grouped(counts.loadedInPart()),
        grouped(counts.known()),
        grouped(counts.rejected()));
  }

  private static String outcome(FileReport file, boolean dryRun) {
    return switch (file.outcome()) {
      case LOADED -> dryRun ? "would load" : "loaded";
      case KNOWN -> "known";
      case REFUSED -> "REFUSED";
    };
  }

  private void problems(LoadReport report) {
    Map<String, Long> all = new TreeMap<>();
    report
        .files()
        .forEach(file -> file.problems().forEach((code, n) -> all.merge(code, n, Long::sum)));
    if (all.isEmpty()) {
      return;
    }
    out.println();
    out.println("Why rows were refused, wholly or in part:");
    TextTable table = TextTable.of("#", "", "");
    all.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            each ->
                table.row(grouped(each.getValue()), each.getKey(), ProblemWords.of(each.getKey())));
    table.print(out, "  ");
  }

  private void refusedFiles(LoadReport report) {
    List<FileReport> refused =
        report.files().stream()
            .filter(file -> file.outcome() == FileReport.Outcome.REFUSED)
            .toList();
    if (refused.isEmpty()) {
      return;
    }
    out.println();
    out.println("Files of which nothing was taken:");
    refused.forEach(
        file ->
            out.println(
                "  " + DisplayText.safe(file.file()) + ": " + DisplayText.safe(file.message())));
  }

  private void next(LoadReport report) {
    out.println();
    RowCounts counts = report.counts();
    if (report.dryRun()) {
      out.println("Nothing was written: that is what a load would do. Load without --dry-run.");
      return;
    }
    if (counts.rejected() + counts.loadedInPart() > 0) {
      out.println(
          "Each refused row is kept with its text: GET /api/v1/exhibits/SHA256/rejected shows them"
              + " to an analyst who gives a purpose. Mend the source or the mapping, then load it.");
    }
    if (counts.loaded() + counts.loadedInPart() > 0) {
      out.println("Next: ./redthread resolve, then ./redthread surface");
    } else if (counts.known() > 0) {
      out.println("Nothing new: all of it was known.");
    }
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

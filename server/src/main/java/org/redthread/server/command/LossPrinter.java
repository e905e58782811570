package org.redthread.server.command;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.redthread.engine.model.ExportedPackage;

/** Prints in short what a package holds and what it does not, for a person at a terminal. */
final class LossPrinter {
  private static final int LINES = 12;

  private final PrintWriter out;

  LossPrinter(PrintWriter out) {
    this.out = out;
  }

  /** The report as the package's writer makes it. */
  private record Report(long entities, long links, List<Line> losses) {}

  private record Line(
      String subject, String kind, String property, String fate, String reason, long count) {}

  /** Prints where the package is, how much it holds and the first of what it does not. */
  void print(ExportedPackage made, Path file, Path losses) {
    Report report = new ServerAnswer(made.lossReport()).read(new TypeReference<Report>() {});
    out.printf(
        Locale.ROOT,
        "%s: %,d entities, %,d links (%s)%n",
        file,
        report.entities(),
        report.links(),
        made.id());
    if (report.losses().isEmpty()) {
      out.println("Nothing was lost.");
      return;
    }
    out.println("Not in it, or not as it was:");
    TextTable table = TextTable.of("#count", "what", "fate", "why");
    report.losses().stream()
        .limit(LINES)
        .forEach(
            line ->
                table.row(
                    String.format(Locale.ROOT, "%,d", line.count()),
                    String.join(" ", words(line.subject()), line.kind(), line.property()).strip(),
                    words(line.fate()),
                    words(line.reason())));
    table.print(out, "  ");
    int more = report.losses().size() - LINES;
    out.println((more > 0 ? "  and " + more + " kinds more; all" : "All") + " in " + losses);
  }

  private static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

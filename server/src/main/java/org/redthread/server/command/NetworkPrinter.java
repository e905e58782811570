package org.redthread.server.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redthread.engine.model.FileReport;
import org.redthread.engine.model.LoadReport;
import org.redthread.engine.model.Network;
import org.redthread.engine.model.RowCounts;

/** Prints networks and loads for a person at a terminal. */
final class NetworkPrinter {
  private static final int NETWORKS_IN_FULL = 3;
  private static final int MEMBERS = 8;
  private static final int REASONS = 5;

  private final PrintWriter out;

  NetworkPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Prints what the demo found. */
  void print(DemoCommand.DemoAnswer answer) {
    out.println();
    out.println("Everything here is synthetic: no person, number or account is real.");
    out.println();
    counts("Rows", answer.load().counts());
    out.printf(
        Locale.ROOT,
        "Identities: %,d hold %,d profiles%n",
        answer.resolution().identities(),
        answer.resolution().joined());
    out.printf(
        Locale.ROOT,
        "Graph: %,d entities, %,d links; %,d values too widely shared to link anybody%n",
        answer.surfacing().entities(),
        answer.surfacing().links(),
        answer.surfacing().hubs());
    networks(answer.networks());
    out.printf(
        Locale.ROOT,
        "%n%d networks in %.1f s. They are leads, not proof: each needs a person to check it.%n",
        answer.surfacing().networks(),
        answer.seconds());
  }

  /** Prints networks, the first ones in full. */
  void networks(List<Network> networks) {
    for (Network network : networks) {
      out.println();
      out.printf(
          Locale.ROOT, "%d. score %.1f  %s%n", network.rank(), network.score(), network.id());
      boolean isFull = network.rank() <= NETWORKS_IN_FULL;
      network.reasons().stream()
          .limit(isFull ? REASONS : 2)
          .forEach(
              reason -> out.printf(Locale.ROOT, "   %+6.1f  %s%n", reason.points(), reason.text()));
      if (isFull) {
        members(network);
      }
    }
  }

  private void members(Network network) {
    out.println("   members, the most central first:");
    network.members().stream()
        .limit(MEMBERS)
        .forEach(
            member -> {
              out.printf(
                  "     %s  %s%n", member.entity().kind().label(), member.entity().caption());
              member.why().stream().limit(2).forEach(why -> out.println("         " + why));
            });
  }

  /** Prints what became of files and rows. */
  void load(LoadReport report) {
    for (FileReport file : report.files()) {
      out.printf(
          "%-46s %-8s %s%n",
          file.file(), file.outcome().name().toLowerCase(Locale.ROOT), words(file.counts()));
      if (!file.message().isEmpty()) {
        out.println("    " + file.message());
      }
      for (Map.Entry<String, Long> problem : file.problems().entrySet()) {
        out.printf(Locale.ROOT, "    %,d × %s%n", problem.getValue(), problem.getKey());
      }
    }
    counts(report.dryRun() ? "A load would give" : "Rows", report.counts());
  }

  private void counts(String title, RowCounts counts) {
    out.println(title + ": " + words(counts));
  }

  private static String words(RowCounts counts) {
    return String.format(
        Locale.ROOT,
        "%,d read, %,d loaded, %,d loaded in part, %,d known, %,d refused",
        counts.read(),
        counts.loaded(),
        counts.loadedInPart(),
        counts.known(),
        counts.rejected());
  }
}

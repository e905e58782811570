package org.redthread.server.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.redthread.engine.model.RowCounts;
import org.redthread.server.api.Shapes.MemberShape;
import org.redthread.server.api.Shapes.NetworkDetailShape;
import org.redthread.server.api.Shapes.NetworkShape;

/** Prints networks for a person at a terminal. */
final class NetworkPrinter {
  private static final int NETWORKS_IN_FULL = 3;
  private static final int MEMBERS = 8;
  private static final int REASONS = 5;
  private static final int WHYS = 2;

  private final PrintWriter out;

  NetworkPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Prints what the demo found. */
  void print(DemoCommand.DemoAnswer answer) {
    out.println();
    out.println("Everything here is synthetic: no person, number or account is real.");
    out.println();
    out.println("Rows: " + words(answer.load().counts()));
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

  /** Prints what a surfacing found. */
  void print(SurfaceCommand.SurfaceAnswer answer) {
    out.printf(
        Locale.ROOT,
        "Graph: %,d entities, %,d links; %,d values too widely shared to link anybody%n",
        answer.surfacing().entities(),
        answer.surfacing().links(),
        answer.surfacing().hubs());
    List<NetworkShape> networks = answer.networks().items();
    networks(networks);
    out.println();
    if (answer.surfacing().networks() == 0) {
      out.println("No networks found. Load more exhibits, run resolve, then surface again.");
      return;
    }
    out.printf(
        Locale.ROOT,
        "%,d networks, %,d of them here. They are leads, not proof: each needs a person to check"
            + " it.%n",
        answer.surfacing().networks(),
        networks.size());
    if (!networks.isEmpty()) {
      out.println("One in full: ./redthread show " + networks.getFirst().id());
    }
  }

  /** Prints one network with all its members. */
  void print(NetworkDetailShape network) {
    out.printf(
        Locale.ROOT, "Network %d, score %.1f  %s%n", network.rank(), network.score(), network.id());
    network
        .reasons()
        .forEach(
            reason -> out.printf(Locale.ROOT, "   %+6.1f  %s%n", reason.points(), reason.text()));
    members(network.members(), Integer.MAX_VALUE);
    out.printf(
        Locale.ROOT,
        "   %,d links among them; %,d exhibits behind it%n",
        network.links().size(),
        network.exhibits().size());
    network.truncated().forEach(cut -> out.println("   " + LinkWords.cut(cut)));
    out.println();
    out.println("It is a lead, not proof: a person has to check it.");
    out.println(
        "To share it: ./redthread export " + network.id() + " --purpose WHY --out network.json");
  }

  /** Prints networks, the first ones in full. */
  private void networks(List<NetworkShape> networks) {
    for (NetworkShape network : networks) {
      out.println();
      out.printf(
          Locale.ROOT, "%d. score %.1f  %s%n", network.rank(), network.score(), network.id());
      boolean isFull = network.rank() <= NETWORKS_IN_FULL;
      network.reasons().stream()
          .limit(isFull ? REASONS : WHYS)
          .forEach(
              reason -> out.printf(Locale.ROOT, "   %+6.1f  %s%n", reason.points(), reason.text()));
      if (isFull) {
        members(network.members(), MEMBERS);
      }
    }
  }

  private void members(List<MemberShape> members, int most) {
    List<NetworkUnit> units = NetworkUnit.of(members);
    out.println("   members, the most central first:");
    units.stream().limit(most).forEach(this::unit);
    if (units.size() > most) {
      out.printf(Locale.ROOT, "     and %,d more%n", units.size() - most);
    }
  }

  private void unit(NetworkUnit unit) {
    out.println("     " + unit.line());
    String belongings = unit.belongings();
    if (!belongings.isEmpty()) {
      out.println("         with " + belongings);
    }
    unit.whys().stream()
        .limit(WHYS)
        .forEach(why -> out.println("         " + DisplayText.safe(why)));
  }

  /** {@return the verdicts of rows in words} */
  static String words(RowCounts counts) {
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

package org.redthread.server.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redthread.server.api.Shapes.EntityShape;
import org.redthread.server.api.Shapes.HopShape;
import org.redthread.server.api.Shapes.TrailShape;
import org.redthread.server.api.Shapes.TrailsShape;

/**
 * Prints money trails for a person at a terminal: a line for each transfer, the amounts aligned.
 */
final class TrailPrinter {
  private final PrintWriter out;

  TrailPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Prints the trails in the order in which they came. */
  void print(TrailsShape found) {
    if (found.trails().isEmpty()) {
      out.println("No transfers that you may read follow from it.");
    }
    Map<String, EntityShape> byId =
        found.entities().stream()
            .collect(Collectors.toMap(EntityShape::id, Function.identity(), (a, b) -> a));
    int number = 0;
    for (TrailShape trail : found.trails()) {
      number++;
      out.printf(
          Locale.ROOT,
          "%s%d. %d transfer%s, %s to %s (UTC)%n",
          number == 1 ? "" : System.lineSeparator(),
          number,
          trail.hops().size(),
          trail.hops().size() == 1 ? "" : "s",
          LinkWords.minute(trail.start()),
          LinkWords.minute(trail.end()));
      hops(trail.hops(), byId);
    }
    found.truncated().forEach(cut -> out.println(LinkWords.cut(cut)));
  }

  private void hops(List<HopShape> hops, Map<String, EntityShape> byId) {
    TextTable table = TextTable.of("", "#", "", "", "", "", "");
    for (HopShape hop : hops) {
      table.row(
          LinkWords.minute(hop.at()),
          LinkWords.amount(hop.amount()),
          hop.currency(),
          name(hop.from(), byId),
          "→",
          name(hop.to(), byId),
          "rows " + EntityWords.rows(hop.evidence(), hop.evidence().size()));
    }
    table.print(out, "   ");
  }

  private static String name(String id, Map<String, EntityShape> byId) {
    EntityShape entity = byId.get(id);
    return entity == null ? id : EntityWords.name(entity);
  }
}

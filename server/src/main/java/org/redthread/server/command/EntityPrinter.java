package org.redthread.server.command;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redthread.engine.model.Truncation;
import org.redthread.server.api.Shapes.EntityShape;
import org.redthread.server.api.Shapes.EvidenceRowShape;
import org.redthread.server.api.Shapes.GraphShape;
import org.redthread.server.api.Shapes.LinkShape;
import org.redthread.server.api.Shapes.ListShape;
import org.redthread.server.api.Shapes.NoticeShape;
import org.redthread.server.api.Shapes.RoleShape;

/** Prints an entity with what surrounds it for a person at a terminal. */
final class EntityPrinter {
  private static final int ROW_TEXT = 100;
  private static final int LINE = 78;

  private final PrintWriter out;

  EntityPrinter(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints the notice about its roles before anything else, then what is known of it.
   *
   * @param rows the rows behind it, or empty where the caller may not read them
   */
  void print(EntityShape entity, GraphShape around, Optional<ListShape<EvidenceRowShape>> rows) {
    out.println(EntityWords.name(entity));
    out.println(entity.id() + (entity.identity() == null ? "" : "  of " + entity.identity()));
    NoticeShape notice = entity.notice();
    if (notice != null) {
      out.println();
      wrapped("! ", notice.text());
    }
    facts(entity);
    links(entity, around);
    truncations(around);
    evidence(entity, rows);
  }

  private void facts(EntityShape entity) {
    TextTable table = TextTable.of("", "");
    entity.identifiers().forEach(each -> table.row(each.kind(), each.value()));
    entity.properties().forEach((name, value) -> table.row(name, String.valueOf(value)));
    entity
        .markings()
        .forEach(
            each ->
                table.row(
                    "marking",
                    String.join(
                        "  ", List.of(each.tlp().label(), each.agency(), each.caseReference()))));
    if (!table.isEmpty()) {
      out.println();
      table.print(out, "");
    }
    if (!entity.roles().isEmpty()) {
      out.println();
      out.println("Roles, as sources claim them:");
      TextTable roles = TextTable.of("role", "claimed by", "grading", "rows");
      for (RoleShape role : entity.roles()) {
        roles.row(
            role.title(),
            role.author(),
            role.grading(),
            EntityWords.rows(role.evidence(), role.evidence().size()));
      }
      roles.print(out, "  ");
    }
    if (entity.masked()) {
      out.println();
      wrapped(
          "",
          "Parts are masked: they tell of somebody who may be a victim. A user whose role may see"
              + " them gives a token in REDTHREAD_TOKEN and a --purpose.");
    }
  }

  private void links(EntityShape centre, GraphShape around) {
    Map<String, EntityShape> byId =
        around.entities().stream()
            .collect(Collectors.toMap(EntityShape::id, Function.identity(), (a, b) -> a));
    Map<String, List<LinkShape>> byKind =
        around.links().stream()
            .collect(Collectors.groupingBy(LinkShape::kind, TreeMap::new, Collectors.toList()));
    byKind.forEach(
        (kind, links) -> {
          out.println();
          out.printf(Locale.ROOT, "%s (%,d)%n", kind, links.size());
          TextTable table = TextTable.of("", "", "", "", "", "");
          links.stream()
              .sorted(
                  Comparator.comparingLong(LinkShape::count)
                      .reversed()
                      .thenComparing(LinkShape::id))
              .forEach(link -> row(table, link, centre, byId));
          table.print(out, "  ");
        });
    if (byKind.isEmpty()) {
      out.println();
      out.println("No links that you may read.");
    }
  }

  private static void row(
      TextTable table, LinkShape link, EntityShape centre, Map<String, EntityShape> byId) {
    boolean isOut = link.from().equals(centre.id());
    boolean isIn = link.to().equals(centre.id());
    String ends =
        isOut
            ? "→ " + name(link.to(), byId)
            : isIn
                ? "← " + name(link.from(), byId)
                : name(link.from(), byId) + " → " + name(link.to(), byId);
    table.row(
        ends,
        LinkWords.count(link),
        LinkWords.totals(link),
        LinkWords.span(link),
        "rows " + EntityWords.rows(link.evidence(), link.evidenceCount()),
        isOut ? link.to() : link.from());
  }

  private static String name(String id, Map<String, EntityShape> byId) {
    EntityShape entity = byId.get(id);
    return entity == null ? id : EntityWords.name(entity);
  }

  private void truncations(GraphShape around) {
    for (Truncation cut : around.truncated()) {
      out.println();
      out.println(LinkWords.cut(cut));
    }
  }

  private void evidence(EntityShape entity, Optional<ListShape<EvidenceRowShape>> rows) {
    out.println();
    if (rows.isEmpty()) {
      out.println("The rows behind it are not for this caller: give a --purpose, or another role.");
      return;
    }
    List<EvidenceRowShape> shown = rows.get().items();
    out.printf(Locale.ROOT, "Rows behind it%s%n", shown.isEmpty() ? ": none to read" : "");
    for (EvidenceRowShape row : shown) {
      String reference = row.exhibit().reference();
      out.printf(
          Locale.ROOT,
          "  %s row %,d  (%s, %s)%n",
          DisplayText.safe(reference.isEmpty() ? row.exhibit().fileName() : reference),
          row.row(),
          EntityWords.digest(row.exhibit().sha256()),
          DisplayText.safe(row.exhibit().fileName()));
      String text = row.text();
      if (text != null) {
        out.println("    " + DisplayText.cut(DisplayText.safe(text), ROW_TEXT));
      } else if (row.withheld()) {
        out.println("    withheld: it may tell of somebody who is protected");
      }
    }
    if (rows.get().next() != null) {
      out.println("  and more: GET /api/v1/entities/" + entity.id() + "/evidence");
    }
  }

  private void wrapped(String mark, String text) {
    StringBuilder line = new StringBuilder(mark);
    for (String word : text.split(" ")) {
      if (line.length() + word.length() > LINE) {
        out.println(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(mark.length()));
      }
      line.append(word).append(' ');
    }
    out.println(line.toString().stripTrailing());
  }
}

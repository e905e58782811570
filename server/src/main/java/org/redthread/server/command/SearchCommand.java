package org.redthread.server.command;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EntityKind;
import org.redthread.server.api.Shapes.EntityShape;
import org.redthread.server.api.Shapes.ListShape;
import picocli.CommandLine;

/** {@code search}: entities by value or name. */
@CommandLine.Command(
    name = "search",
    header = "Find entities by an identifier or a name.",
    description = OperatorOrUser.HELP,
    footer = {
      "",
      "Examples:",
      "  ./redthread search \"+63 917 555 0142\"",
      "  ./redthread search Reyes --kind Person --limit 10"
    },
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(
      index = "0",
      paramLabel = "TEXT",
      description = "An identifier in any spelling, or words of a name.")
  private String text = "";

  @CommandLine.Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Entities of this kind alone, for example Phone.")
  private @Nullable String kind;

  @CommandLine.Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many to print, 1 to 200. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @CommandLine.Option(
      names = "--purpose",
      paramLabel = "TEXT",
      description = "Why; kept in the audit trail.")
  private @Nullable String purpose;

  @Override
  public Integer call() {
    Map<String, @Nullable Object> query = new TreeMap<>();
    query.put("q", text);
    query.put("kind", kind == null ? null : label(kind));
    query.put("limit", limit);
    try (ProgressDisplay display = shared.progress();
        Session session = Session.open(shared, purpose, display)) {
      ServerAnswer answer = session.get("search", query);
      display.close();
      shared
          .output()
          .print(
              answer,
              out -> print(out, answer.read(new TypeReference<ListShape<EntityShape>>() {})));
    }
    return ExitCode.DONE.number();
  }

  // As people type it: "bank account", "bankaccount", "BANK_ACCOUNT".
  private static String label(String typed) {
    String folded = fold(typed);
    for (EntityKind each : EntityKind.values()) {
      if (fold(each.label()).equals(folded)) {
        return each.label();
      }
    }
    return typed;
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }

  private void print(PrintWriter out, ListShape<EntityShape> found) {
    if (found.items().isEmpty()) {
      out.println("Nothing found. A number needs its country code; a name needs whole words.");
      return;
    }
    TextTable table = TextTable.of("kind", "caption", "#links", "notes", "id");
    for (EntityShape entity : found.items()) {
      table.row(
          entity.kind(),
          entity.caption(),
          String.format(Locale.ROOT, "%,d", entity.degree()),
          EntityWords.notes(entity),
          entity.id());
    }
    table.print(out, "");
    if (found.items().size() == limit) {
      out.println("There may be more: raise --limit, or add --kind.");
    }
  }
}

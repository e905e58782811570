package org.redthread.server.command;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.server.api.Shapes.EntityShape;
import org.redthread.server.api.Shapes.LinkShape;
import org.redthread.server.api.Shapes.PathShape;
import org.redthread.server.api.Shapes.PathsShape;
import picocli.CommandLine;

/** {@code path}: how two entities hang together. */
@CommandLine.Command(
    name = "path",
    header = "Show a shortest way between two entities.",
    description = OperatorOrUser.HELP,
    footer = {
      "",
      "Examples:",
      "  ./redthread path phone-a4k2... wallet-m3c...",
      "  ./redthread path person-q7x... person-b2d... --max-hops 4"
    },
    mixinStandardHelpOptions = true)
final class PathCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(index = "0", paramLabel = "A", description = "The id of the one entity.")
  private String from = "";

  @CommandLine.Parameters(index = "1", paramLabel = "B", description = "The id of the other.")
  private String to = "";

  @CommandLine.Option(
      names = "--max-hops",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many links a way may have, 1 to 6. Default: ${DEFAULT-VALUE}.")
  private int maxHops;

  @CommandLine.Option(
      names = "--purpose",
      paramLabel = "TEXT",
      description = "Why; kept in the audit trail.")
  private @Nullable String purpose;

  @Override
  public Integer call() {
    try (ProgressDisplay display = shared.progress();
        Session session = Session.open(shared, purpose, display)) {
      ServerAnswer answer =
          session.get("paths", Map.of("from", from, "to", to, "maxHops", maxHops));
      display.close();
      shared
          .output()
          .print(answer, out -> print(out, answer.read(new TypeReference<PathsShape>() {})));
    }
    return ExitCode.DONE.number();
  }

  private void print(PrintWriter out, PathsShape found) {
    if (found.paths().isEmpty()) {
      out.println(
          "No way of at most " + maxHops + " links that you may read; raise --max-hops (up to 6).");
    }
    for (PathShape path : found.paths()) {
      TextTable table = TextTable.of("", "", "", "", "");
      for (int index = 0; index < path.entities().size(); index++) {
        if (index > 0) {
          LinkShape link = link(found, path.links().get(index - 1));
          boolean isForward = link.to().equals(path.entities().get(index));
          table.row(
              (isForward ? "  ↓ " : "  ↑ ") + link.kind(),
              LinkWords.count(link),
              LinkWords.totals(link),
              LinkWords.span(link),
              "rows " + EntityWords.rows(link.evidence(), link.evidenceCount()));
        }
        EntityShape entity = entity(found, path.entities().get(index));
        table.row(EntityWords.name(entity), "", "", EntityWords.roles(entity), entity.id());
      }
      table.print(out, "");
    }
    found.truncated().forEach(cut -> out.println(LinkWords.cut(cut)));
  }

  private static LinkShape link(PathsShape found, String id) {
    return found.links().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static EntityShape entity(PathsShape found, String id) {
    return found.entities().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }
}

package org.redthread.server.command;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.server.api.Shapes.EntityShape;
import org.redthread.server.api.Shapes.EvidenceRowShape;
import org.redthread.server.api.Shapes.GraphShape;
import org.redthread.server.api.Shapes.ListShape;
import org.redthread.server.api.Shapes.NetworkDetailShape;
import picocli.CommandLine;

/** {@code show}: one entity with its surroundings, or one network. */
@CommandLine.Command(
    name = "show",
    header = "Show an entity (identifiers, roles, links, the rows behind them) or a network.",
    description = OperatorOrUser.HELP,
    footer = {
      "",
      "Examples:",
      "  ./redthread show phone-a4k2...",
      "  ./redthread show person-q7x... --hops 2 --purpose \"case C-12\"",
      "  ./redthread show network-m3c..."
    },
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  private static final String NETWORK = "network-";
  private static final int EVIDENCE_ROWS = 10;

  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The id of an entity or network, as search and surface print it.")
  private String id = "";

  @CommandLine.Option(
      names = "--hops",
      paramLabel = "N",
      defaultValue = "1",
      description = "How far to follow the links, 1 to 3. Default: ${DEFAULT-VALUE}.")
  private int hops;

  @CommandLine.Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many entities around it to read, 1 to 1000. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @CommandLine.Option(
      names = "--purpose",
      paramLabel = "TEXT",
      description = "Why; kept in the audit trail.")
  private @Nullable String purpose;

  @Override
  public Integer call() {
    try (ProgressDisplay display = shared.progress();
        Session session = Session.open(shared, purpose, display)) {
      if (id.startsWith(NETWORK)) {
        network(session, display);
      } else {
        entity(session, display);
      }
    }
    return ExitCode.DONE.number();
  }

  private void network(Session session, ProgressDisplay display) {
    ServerAnswer answer = session.get("networks/" + ApiClient.path(id), Map.of());
    display.close();
    shared
        .output()
        .print(
            answer,
            out ->
                new NetworkPrinter(out)
                    .print(answer.read(new TypeReference<NetworkDetailShape>() {})));
  }

  private void entity(Session session, ProgressDisplay display) {
    String path = "entities/" + ApiClient.path(id);
    ServerAnswer entity = session.get(path, Map.of());
    ServerAnswer around =
        session.get(path + "/neighbourhood", Map.of("hops", hops, "limit", limit));
    Optional<ServerAnswer> rows = rows(session, path);
    display.close();
    ServerAnswer all =
        new ServerAnswer(
            "{\"entity\":%s,\"neighbourhood\":%s,\"evidence\":%s}"
                .formatted(
                    entity.json(), around.json(), rows.map(ServerAnswer::json).orElse("null")));
    shared
        .output()
        .print(
            all,
            out ->
                new EntityPrinter(out)
                    .print(
                        entity.read(new TypeReference<EntityShape>() {}),
                        around.read(new TypeReference<GraphShape>() {}),
                        rows.map(
                            each ->
                                each.read(new TypeReference<ListShape<EvidenceRowShape>>() {}))));
  }

  /** The rows, or empty where the caller's role may not read them. */
  private static Optional<ServerAnswer> rows(Session session, String path) {
    try {
      return Optional.of(session.get(path + "/evidence", Map.of("limit", EVIDENCE_ROWS)));
    } catch (EngineException refusal) {
      if (refusal.code() == ErrorCode.ACCESS_DENIED
          || refusal.code() == ErrorCode.PURPOSE_REQUIRED) {
        return Optional.empty();
      }
      throw refusal;
    }
  }
}

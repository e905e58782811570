package org.redthread.server.command;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.redthread.engine.Redthread;
import org.redthread.engine.model.SurfacingSummary;
import org.redthread.server.api.Shapes.ListShape;
import org.redthread.server.api.Shapes.NetworkShape;
import org.redthread.server.json.Json;
import picocli.CommandLine;

/** {@code surface}: ranked networks with the reason for each member. */
@CommandLine.Command(
    name = "surface",
    header = "Find networks, rank them and say why.",
    description = "Each network is a lead to be assessed by a person, not a finding of guilt.",
    footer = {"", "Examples:", "  ./redthread surface", "  ./redthread surface --limit 5 --json"},
    mixinStandardHelpOptions = true)
final class SurfaceCommand implements Callable<Integer> {
  private static final int MOST = 100;

  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many networks to print, 1 to 100. Default: ${DEFAULT-VALUE}.")
  private int limit;

  /**
   * What a surfacing found.
   *
   * @param surfacing what was read and how much was found
   * @param networks the first of the networks, the most telling first
   */
  record SurfaceAnswer(SurfacingSummary surfacing, ListShape<NetworkShape> networks) {}

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw shared.wrongUse("--limit must be from 1 to " + MOST);
    }
    try (ProgressDisplay display = shared.progress();
        Session session = Session.open(shared, null, display)) {
      ServerAnswer surfacing = surface(session, display);
      ServerAnswer networks = session.get("networks", Map.of("limit", limit));
      display.close();
      ServerAnswer all =
          new ServerAnswer(
              "{\"surfacing\":%s,\"networks\":%s}".formatted(surfacing.json(), networks.json()));
      shared
          .output()
          .print(
              all,
              out ->
                  new NetworkPrinter(out).print(all.read(new TypeReference<SurfaceAnswer>() {})));
    }
    return ExitCode.DONE.number();
  }

  private static ServerAnswer surface(Session session, ProgressDisplay display) {
    Optional<Redthread> engine = session.engine();
    if (engine.isEmpty()) {
      display.begin("surfacing networks in the server");
      return session.post("networks/runs", null);
    }
    EngineProgress progress = new EngineProgress(display, "");
    Redthread here = engine.get();
    return new ServerAnswer(Json.write(here.networks().surface(session.caller(here), progress)));
  }
}

package org.redthread.server.command;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.redthread.engine.Redthread;
import org.redthread.engine.model.ResolutionSummary;
import org.redthread.server.json.Json;
import picocli.CommandLine;

/** {@code resolve}: profiles to identities. */
@CommandLine.Command(
    name = "resolve",
    header = "Join the profiles that are the same person.",
    description = "Joining can always be undone; no source record is changed.",
    footer = {"", "Examples:", "  ./redthread resolve", "  ./redthread resolve --json"},
    mixinStandardHelpOptions = true)
final class ResolveCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @Override
  public Integer call() {
    try (ProgressDisplay display = shared.progress();
        Session session = Session.open(shared, null, display)) {
      Optional<Redthread> engine = session.engine();
      display.begin("resolving identities");
      ServerAnswer answer =
          engine
              .map(here -> here.identities().resolve(session.caller(here)))
              .map(found -> new ServerAnswer(Json.write(found)))
              .orElseGet(() -> session.post("resolution/runs", null));
      display.close();
      shared
          .output()
          .print(answer, out -> print(out, answer.read(new TypeReference<ResolutionSummary>() {})));
    }
    return ExitCode.DONE.number();
  }

  private static void print(PrintWriter out, ResolutionSummary found) {
    out.printf(
        Locale.ROOT,
        "%,d identities hold %,d profiles; %,d profiles moved%n",
        found.identities(),
        found.joined(),
        found.moved());
    out.printf(
        Locale.ROOT,
        "Kept apart: %,d values that too many names share, %,d joins that a judgement or conflict"
            + " overruled%n",
        found.refused(),
        found.overruled());
    out.println("Next: ./redthread surface");
  }
}

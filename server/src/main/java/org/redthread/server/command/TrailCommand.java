package org.redthread.server.command;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.server.api.Shapes.TrailsShape;
import picocli.CommandLine;

/** {@code trail}: money in the order of time. */
@CommandLine.Command(
    name = "trail",
    header = "Follow the money from an account or a wallet, forward in time.",
    description = OperatorOrUser.HELP,
    footer = {
      "",
      "Examples:",
      "  ./redthread trail account-f5w...",
      "  ./redthread trail wallet-m3c... --direction in --min-amount 500"
    },
    mixinStandardHelpOptions = true)
final class TrailCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The id of an account or a wallet.")
  private String id = "";

  @CommandLine.Option(
      names = "--direction",
      paramLabel = "D",
      defaultValue = "out",
      description =
          "out follows where the money went, in where it came from. Default: ${DEFAULT-VALUE}.")
  private String direction = "";

  @CommandLine.Option(
      names = "--max-hops",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many transfers a trail may have, 1 to 4. Default: ${DEFAULT-VALUE}.")
  private int maxHops;

  @CommandLine.Option(
      names = "--min-amount",
      paramLabel = "AMOUNT",
      description = "Transfers of at least this much.")
  private @Nullable BigDecimal minAmount;

  @CommandLine.Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many trails, 1 to 5000. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @CommandLine.Option(
      names = "--purpose",
      paramLabel = "TEXT",
      description = "Why; kept in the audit trail.")
  private @Nullable String purpose;

  @Override
  public Integer call() {
    Map<String, @Nullable Object> query = new TreeMap<>();
    query.put("from", id);
    query.put("direction", direction.toLowerCase(Locale.ROOT));
    query.put("maxHops", maxHops);
    query.put("minAmount", minAmount == null ? null : minAmount.toPlainString());
    query.put("limit", limit);
    try (ProgressDisplay display = shared.progress();
        Session session = Session.open(shared, purpose, display)) {
      ServerAnswer answer = session.get("trails", query);
      display.close();
      shared
          .output()
          .print(
              answer,
              out -> new TrailPrinter(out).print(answer.read(new TypeReference<TrailsShape>() {})));
    }
    return ExitCode.DONE.number();
  }
}

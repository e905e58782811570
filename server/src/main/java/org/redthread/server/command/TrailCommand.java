package org.redthread.server.command;

import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code trail}: money in the order of time. */
@CommandLine.Command(
    name = "trail",
    header = "Follow the money from an account or a wallet, forward in time.",
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
      names = "--purpose",
      paramLabel = "TEXT",
      description = "Why; kept in the audit trail.")
  private @Nullable String purpose;

  @Override
  public Integer call() {
    throw Unfinished.command(shared, id, direction, maxHops, minAmount, purpose);
  }
}

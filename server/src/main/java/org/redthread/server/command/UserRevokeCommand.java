package org.redthread.server.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code user revoke}: the end of a token. */
@CommandLine.Command(
    name = "revoke",
    header = "Make the token of a user void at once.",
    footer = {"", "Examples:", "  ./redthread user revoke maria"},
    mixinStandardHelpOptions = true)
final class UserRevokeCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(index = "0", paramLabel = "NAME", description = "The name of the user.")
  private String name = "";

  @Override
  public Integer call() {
    try (OfflineAdministration offline = OfflineAdministration.existing(shared)) {
      UserShape user = UserShape.of(offline.administration().revokeUser(offline.caller(), name));
      shared
          .output()
          .print(
              user,
              out ->
                  out.println(
                      "The token of "
                          + user.name()
                          + " is void, also for a server that runs. The name stays taken, because"
                          + " the audit refers to it."));
    }
    return ExitCode.DONE.number();
  }
}

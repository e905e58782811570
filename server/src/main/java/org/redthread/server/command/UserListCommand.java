package org.redthread.server.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code user list}: who may use the store. */
@CommandLine.Command(
    name = "list",
    header = "List the users with their roles; never their tokens.",
    footer = {"", "Examples:", "  ./redthread user list --json"},
    mixinStandardHelpOptions = true)
final class UserListCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @Override
  public Integer call() {
    try (OfflineAdministration offline = OfflineAdministration.existing(shared)) {
      List<UserShape> users =
          offline.administration().users(offline.caller()).stream().map(UserShape::of).toList();
      shared.output().print(users, out -> print(out, users));
    }
    return ExitCode.DONE.number();
  }

  private static void print(PrintWriter out, List<UserShape> users) {
    if (users.isEmpty()) {
      out.println("Nobody yet: ./redthread user add NAME --role ROLE");
      return;
    }
    TextTable table = TextTable.of("name", "role", "agency", "cases", "added", "token");
    for (UserShape user : users) {
      table.row(
          user.name(),
          user.role(),
          user.agency(),
          user.cases().isEmpty() ? "all" : String.join(", ", user.cases()),
          LinkWords.minute(user.created()),
          user.revoked() == null ? "valid" : "revoked " + LinkWords.minute(user.revoked()));
    }
    table.print(out, "");
  }
}

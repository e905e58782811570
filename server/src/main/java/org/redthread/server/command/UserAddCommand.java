package org.redthread.server.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.access.IssuedToken;
import org.redthread.engine.access.Role;
import picocli.CommandLine;

/** {@code user add}: a new token. */
@CommandLine.Command(
    name = "add",
    header = "Add a user and print the token, once.",
    footer = {
      "",
      "Examples:",
      "  ./redthread user add maria --role analyst --agency PNP",
      "  ./redthread user add somchai --role investigator --case C-12 --case C-15"
    },
    mixinStandardHelpOptions = true)
final class UserAddCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "The name that the audit trail will show.")
  private String name = "";

  @CommandLine.Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      description = "investigator, analyst, liaison, supervisor or administrator.")
  private String role = "";

  @CommandLine.Option(names = "--agency", paramLabel = "A", description = "The agency of the user.")
  private @Nullable String agency;

  @CommandLine.Option(
      names = "--case",
      paramLabel = "C",
      description = "A case that the user is confined to; repeat it for more. Without it, all.")
  private List<String> cases = List.of();

  /**
   * A new user.
   *
   * @param token shown this once
   */
  record UserAdded(UserShape user, String token) {}

  @Override
  public Integer call() {
    Role known =
        Role.ofName(role)
            .orElseThrow(
                () ->
                    shared.wrongUse(
                        "--role must be investigator, analyst, liaison, supervisor or"
                            + " administrator"));
    try (OfflineAdministration offline = OfflineAdministration.open(shared)) {
      IssuedToken issued =
          offline
              .administration()
              .addUser(
                  offline.caller(), name, known, agency == null ? "" : agency, Set.copyOf(cases));
      UserAdded added = new UserAdded(UserShape.of(issued.user()), issued.token());
      shared.output().print(added, out -> print(out, added));
    }
    return ExitCode.DONE.number();
  }

  private static void print(PrintWriter out, UserAdded added) {
    out.println(added.user().name() + " is added as " + added.user().role() + ".");
    out.println();
    out.println("Token, shown this once and stored nowhere: " + added.token());
    out.println();
    out.println("Over HTTP: Authorization: Bearer TOKEN. On the command line: REDTHREAD_TOKEN.");
  }
}

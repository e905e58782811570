package org.redthread.server.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.AuditReport;
import picocli.CommandLine;

/** {@code audit verify}: whether the trail is as it was written. */
@CommandLine.Command(
    name = "verify",
    header = "Find a changed, removed or reordered line of the audit trail.",
    description = {
      "Ends with 1 and names the first line that is wrong.",
      "Note the head it prints somewhere else, on paper or at another agency, and give it to a later check: whoever can write the files could otherwise write all of them anew."
    },
    footer = {
      "",
      "Examples:",
      "  ./redthread audit verify",
      "  ./redthread audit verify --head 3f7a... --json"
    },
    mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Option(
      names = "--head",
      paramLabel = "HASH",
      description = "A head that was noted earlier, which must still be in the chain.")
  private @Nullable String head;

  @Override
  public Integer call() {
    if (head != null && !head.matches("[0-9a-fA-F]{64}")) {
      throw shared.wrongUse("--head must be 64 hexadecimal digits, as audit verify printed it");
    }
    Optional<String> noted = Optional.ofNullable(head).map(hash -> hash.toLowerCase(Locale.ROOT));
    AuditReport report;
    try (OfflineAdministration offline = OfflineAdministration.existing(shared)) {
      report = offline.administration().verifyAudit(offline.caller(), noted);
    }
    shared.output().print(report, out -> print(out, report));
    return (report.isIntact() ? ExitCode.DONE : ExitCode.DONE_WITH_FAULTS).number();
  }

  private static void print(PrintWriter out, AuditReport report) {
    if (!report.isIntact()) {
      out.printf(
          Locale.ROOT,
          "BROKEN at line %,d: %s (%s)%n",
          report.line(),
          words(report.fault()),
          report.fault());
      out.println("Keep the files as they are and compare them with a copy from before.");
      return;
    }
    out.printf(Locale.ROOT, "Intact: %,d lines%n", report.count());
    if (report.notices() > 0) {
      out.printf(
          Locale.ROOT,
          "%,d of them tell of something that happened to the file itself; read them.%n",
          report.notices());
    }
    out.println("Head, to be noted elsewhere: " + report.head());
  }

  private static String words(String fault) {
    return switch (fault) {
      case "CHANGED" -> "the line is not what was written";
      case "REMOVED" -> "one or more lines are missing before it";
      case "REORDERED" -> "the line stands in another place than it was written in";
      case "FORGED_SEQUENCE" -> "its number and its link to the line before do not fit";
      case "TORN" -> "the last line is cut off";
      case "TAIL_REMOVED" -> "lines are missing at the end";
      case "REWRITTEN" -> "another line stands here than the head tells of";
      case "HEAD_MISSING" -> "the head file is missing, so a removed end would not show";
      case "HEAD_CHANGED" -> "the head file is not in its form";
      case "NOT_CONTINUED" -> "the head that was noted stands nowhere in the chain";
      default -> "it is not as it was written";
    };
  }
}

package org.redthread.server.command;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.ExportedPackage;
import org.redthread.engine.model.Tlp;
import org.redthread.server.api.PackageRoutes.PackageRequest;
import picocli.CommandLine;

/** {@code export}: a package to share. */
@CommandLine.Command(
    name = "export",
    header = "Write a network or entities for another agency or program.",
    description = {
      "People in a victim's role are pseudonymised unless the profile says otherwise. A report of what the package does not hold stands beside it in FILE.losses.json.",
      OperatorOrUser.HELP
    },
    footer = {
      "",
      "Examples:",
      "  ./redthread export network-m3c... --purpose \"MLA request 4/2026\" --out network.json",
      "  ./redthread export phone-a4k2... person-q7x... --format graphml --purpose \"case C-12\" --out part.graphml"
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @CommandLine.Mixin private final SharedOptions shared = new SharedOptions();

  @CommandLine.Parameters(
      index = "0..*",
      paramLabel = "NETWORK|ID",
      arity = "1..*",
      description = "One network, or the ids of entities.")
  private List<String> ids = List.of();

  @CommandLine.Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "stix",
      description = "stix (STIX 2.1) or graphml. Default: ${DEFAULT-VALUE}.")
  private String format = "";

  @CommandLine.Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "pseudonymised",
      description =
          "What goes out: pseudonymised (people who may be victims under pseudonyms) or full, which needs the token of a user whose role sees them. Default: ${DEFAULT-VALUE}.")
  private String profile = "";

  @CommandLine.Option(
      names = "--tlp",
      paramLabel = "T",
      defaultValue = "AMBER",
      description =
          "The strictest marking that may leave: CLEAR, GREEN, AMBER, AMBER+STRICT or RED. Default: ${DEFAULT-VALUE}.")
  private String tlp = "";

  @CommandLine.Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to write; it must not be there yet.")
  private Path out = Path.of("");

  @CommandLine.Option(
      names = "--producer",
      paramLabel = "AGENCY",
      description = "The agency that gives it; without it the caller's.")
  private @Nullable String producer;

  @CommandLine.Option(names = "--force", description = "Write over files that are there.")
  private boolean force;

  @CommandLine.Option(
      names = "--purpose",
      paramLabel = "TEXT",
      required = true,
      description = "Why it is given; stands in the package and in the audit trail.")
  private String purpose = "";

  @Override
  public Integer call() {
    String level =
        Tlp.ofLabel(tlp)
            .map(Tlp::label)
            .orElseThrow(
                () -> shared.wrongUse("--tlp must be CLEAR, GREEN, AMBER, AMBER+STRICT or RED"));
    Path losses = out.resolveSibling(out.getFileName() + ".losses.json");
    checkFree(out);
    checkFree(losses);
    PackageRequest request =
        new PackageRequest(
            List.copyOf(ids),
            format.toLowerCase(Locale.ROOT),
            profile.toLowerCase(Locale.ROOT),
            level,
            producer);
    try (ProgressDisplay display = shared.progress();
        Session session = Session.open(shared, purpose, display)) {
      display.begin("making the package");
      ServerAnswer answer = session.post("packages", request);
      ExportedPackage made = answer.read(new TypeReference<ExportedPackage>() {});
      write(out, made.content());
      write(losses, made.lossReport());
      display.close();
      shared.output().print(answer, text -> new LossPrinter(text).print(made, out, losses));
    }
    return ExitCode.DONE.number();
  }

  private void checkFree(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT, "out", "the folder of " + file + " does not exist: make it");
    }
    if (Files.isDirectory(file) || (Files.exists(file) && !force)) {
      throw new EngineException(
          ErrorCode.CONFLICT,
          "out",
          file + " is there already; name another with --out, or write over it with --force");
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          "out",
          "can't write " + file + ": check its folder's space and permissions",
          fault);
    }
  }
}

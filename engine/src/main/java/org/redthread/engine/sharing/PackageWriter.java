package org.redthread.engine.sharing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.redthread.engine.model.EngineException;

/**
 * Writes sharing packages. The same input with the same key and time gives the same bytes. Nothing
 * reaches the stream before the whole package has passed the {@link LeakCheck}. Threads may share
 * it.
 */
public final class PackageWriter {
  /** A format with the words it brings itself. */
  private record Format(FormatWriter writer, Set<String> vocabulary) {}

  /** The properties of a loss report that are ours and not named by a source. */
  private static final Set<String> OWN_PROPERTIES =
      Set.of(
          "",
          "amount",
          "at",
          "author",
          "caption",
          "country",
          "degree",
          "evidence",
          "exhibits",
          "findings",
          "first",
          "grading",
          "id",
          "identifier",
          "identifiers",
          "last",
          "marking",
          "members",
          "producer",
          "purpose",
          "reasonCode",
          "reasonText",
          "run",
          "totals",
          "why",
          "zone",
          TextGuard.WITHHELD);

  private final Map<SharingFormat, Format> formats = new EnumMap<>(SharingFormat.class);

  /** A writer of every format. */
  public PackageWriter() {
    for (SharingFormat format : SharingFormat.values()) {
      FormatWriter writer =
          switch (format) {
            case STIX -> new StixWriter();
            case GRAPHML -> new GraphMlWriter();
          };
      formats.put(format, new Format(writer, Vocabulary.of(writer)));
    }
  }

  /**
   * Writes a package.
   *
   * @param input what is to be shared
   * @param format in which format
   * @param output where to; gets the whole package or nothing, and stays open
   * @return what the package does not hold, ordered
   * @throws EngineException {@code INTERNAL} where the written package tells a protected value
   * @throws IOException where the stream can't be written
   */
  public LossReport write(SharingPackage input, SharingFormat format, OutputStream output)
      throws IOException {
    LossLedger ledger = new LossLedger();
    ProtectedScope scope = ProtectedScope.of(input);
    OutgoingPackage outgoing = new PackageRedactor(input, scope, ledger).redact();
    Format chosen = formats.get(format);
    if (chosen == null) {
      throw new IllegalStateException("every format has a writer");
    }
    byte[] file = chosen.writer().write(outgoing, ledger);
    LossReport report =
        new LossReport(
            format,
            outgoing.profile(),
            Timestamp.format(outgoing.created()),
            outgoing.entities().size(),
            outgoing.links().size(),
            ledger.losses());
    LeakCheck check = new LeakCheck(scope.values(), chosen.vocabulary(), Explained.of(outgoing));
    check.check(chosen.writer().tokens(file));
    check.check(names(report));
    output.write(file);
    output.flush();
    return report;
  }

  private static Set<String> names(LossReport report) {
    Set<String> names = new HashSet<>();
    report.losses().forEach(loss -> names.add(loss.property()));
    names.removeAll(OWN_PROPERTIES);
    return names;
  }
}

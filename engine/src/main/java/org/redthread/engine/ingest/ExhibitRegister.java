package org.redthread.engine.ingest;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.redthread.engine.model.Exhibit;
import org.redthread.engine.model.LoadOptions;
import org.redthread.engine.model.Tlp;
import org.redthread.engine.store.ExhibitDirectory;
import org.redthread.engine.store.Store;

/** Enters exhibits in the store before their rows, and closes them when all rows have verdicts. */
final class ExhibitRegister {
  private final Store store;
  private final InstantSource clock;

  ExhibitRegister(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * {@return the exhibit with this content: entered now, or as it was entered before}
   *
   * <p>Where nothing is said about its marking it is TLP:AMBER+STRICT, so that forgetting to mark
   * an exhibit hands it to nobody.
   */
  Exhibit enter(
      ExhibitFile file, String sha256, Mapping mapping, LoadOptions options, String user) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("sha256", sha256);
    parameters.put("reference", options.reference().orElse(file.name()));
    parameters.put("fileName", file.name());
    parameters.put("legalBasis", options.legalBasis().orElse(""));
    parameters.put("tlp", options.tlp().orElse(Tlp.AMBER_STRICT).label());
    parameters.put("agency", options.agency().or(options::defaultAgency).orElse(""));
    parameters.put("caseReference", options.caseReference().orElse(""));
    parameters.put("mapping", mapping.id());
    parameters.put("loadedBy", user);
    parameters.put("loadedAt", clock.instant().atZone(java.time.ZoneOffset.UTC));
    return store.write(
        "enter-exhibit",
        transaction ->
            transaction
                .list(
                    "ingest/enter-exhibit",
                    parameters,
                    row -> ExhibitDirectory.exhibit(row.map("exhibit")))
                .getFirst());
  }

  /** Notes that every row of the exhibit has its verdict. */
  void close(long serial) {
    store.write(
        "close-exhibit",
        transaction ->
            transaction.list("ingest/close-exhibit", Map.of("serial", serial), row -> serial));
  }
}

package org.redthread.engine;

import java.io.IOException;
import java.nio.file.Files;
import org.redthread.engine.access.UserRegistry;
import org.redthread.engine.audit.AuditLog;
import org.redthread.engine.ingest.ExhibitArchive;
import org.redthread.engine.ingest.MappingCatalogue;
import org.redthread.engine.ingest.SeizureLoader;
import org.redthread.engine.link.LinkQueries;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.network.NetworkRegister;
import org.redthread.engine.resolve.IdentityResolver;
import org.redthread.engine.sharing.PackageWriter;
import org.redthread.engine.store.PublicIds;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.StoreAddress;

/**
 * The product over one store. Open it once, share it among threads, close it at the end.
 *
 * <pre>{@code
 * try (Redthread redthread = Redthread.open(settings)) {
 *   Caller caller = redthread.administration().authenticate(token).orElseThrow();
 *   redthread.seizures().load(caller, List.of(folder), LoadOptions.DEFAULTS, Progress.NONE);
 *   redthread.identities().resolve(caller);
 *   redthread.networks().surface(caller, Progress.NONE);
 *   redthread.networks().list(caller, "", 10).items().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class Redthread implements AutoCloseable {
  private final Store store;
  private final AuditLog audit;
  private final Gate gate;
  private final Investigation investigation;
  private final Seizures seizures;
  private final Identities identities;
  private final Networks networks;
  private final Packages packages;
  private final Administration administration;

  private Redthread(Store store, AuditLog audit, RedthreadSettings settings) {
    this.store = store;
    this.audit = audit;
    this.gate = new Gate(audit, new CurrentExhibits(store, settings.clock()));
    PublicIds ids = PublicIds.of(store, settings.random());
    MappingCatalogue mappings = MappingCatalogue.open(settings.mappings());
    ExhibitArchive archive = new ExhibitArchive(settings.folder().resolve("exhibits"), mappings);
    LinkQueries links = new LinkQueries(store, gate::exhibits);
    NetworkRegister register = new NetworkRegister(store, ids);
    this.investigation = new Investigation(gate, links, archive);
    this.seizures =
        new Seizures(
            gate, new SeizureLoader(store, ids, mappings, settings.clock()), archive, store);
    this.identities =
        new Identities(gate, new IdentityResolver(store, ids, settings.clock()), links);
    this.networks = new Networks(gate, store, register, links, settings.clock());
    this.packages = new Packages(gate, links, register, new PackageWriter(), settings);
    this.administration =
        new Administration(
            gate,
            UserRegistry.open(
                Administration.usersFile(settings.folder()), settings.random(), settings.clock()),
            audit,
            Administration.auditFile(settings.folder()));
  }

  /**
   * Connects to the store, brings its schema up to date and opens users and audit.
   *
   * @throws EngineException with {@link ErrorCode#STORE_UNAVAILABLE} where the database does not
   *     answer, with {@link ErrorCode#INVALID_INPUT} where a mapping is wrong
   */
  public static Redthread open(RedthreadSettings settings) {
    try {
      Files.createDirectories(settings.folder().resolve("exhibits"));
      Files.createDirectories(settings.folder().resolve("audit"));
    } catch (IOException fault) {
      throw new EngineException(
          ErrorCode.STORE_UNAVAILABLE,
          "folder",
          "the data folder can't be written: check its permissions",
          fault);
    }
    Store store =
        Store.open(
            new StoreAddress(settings.uri(), settings.databaseUser(), settings.databasePassword()));
    AuditLog audit = AuditLog.open(Administration.auditFile(settings.folder()), settings.clock());
    try {
      return new Redthread(store, audit, settings);
    } catch (RuntimeException fault) {
      audit.close();
      store.close();
      throw fault;
    }
  }

  /** {@return the questions about entities and links} */
  public Investigation investigation() {
    return investigation;
  }

  /** {@return the loading of exhibits and what became of their rows} */
  public Seizures seizures() {
    return seizures;
  }

  /** {@return who is the same person} */
  public Identities identities() {
    return identities;
  }

  /** {@return the networks and their surfacing} */
  public Networks networks() {
    return networks;
  }

  /** {@return the packages for partners} */
  public Packages packages() {
    return packages;
  }

  /** {@return users and the audit} */
  public Administration administration() {
    return administration;
  }

  /** {@return whether the database answers} */
  public boolean isReady() {
    try {
      gate.refreshExhibits();
      return true;
    } catch (EngineException unavailable) {
      return false;
    }
  }

  /** Closes the connection and the audit; calls under way fail. */
  @Override
  public void close() {
    audit.close();
    store.close();
  }
}

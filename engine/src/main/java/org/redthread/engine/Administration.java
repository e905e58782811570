package org.redthread.engine;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redthread.engine.Gate.Answer;
import org.redthread.engine.Gate.Call;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.IssuedToken;
import org.redthread.engine.access.Permission;
import org.redthread.engine.access.Role;
import org.redthread.engine.access.User;
import org.redthread.engine.access.UserRegistry;
import org.redthread.engine.audit.AuditEntry;
import org.redthread.engine.audit.AuditLog;
import org.redthread.engine.audit.AuditVerification;
import org.redthread.engine.model.AuditLine;
import org.redthread.engine.model.AuditReport;
import org.redthread.engine.model.Page;
import org.redthread.engine.model.RequestCheck;

/**
 * Users and the audit. They are files of the data folder, so that this works without the store and
 * beside a server that has it open. Threads may share it.
 */
public final class Administration implements AutoCloseable {
  private static final Call USER_ADD = new Call(Permission.MANAGE_USERS, "user.add");
  private static final Call USER_LIST = new Call(Permission.MANAGE_USERS, "user.list");
  private static final Call USER_REVOKE = new Call(Permission.MANAGE_USERS, "user.revoke");
  private static final Call AUDIT_READ = new Call(Permission.READ_AUDIT, "audit.read");
  private static final Call AUDIT_VERIFY = new Call(Permission.READ_AUDIT, "audit.verify");

  private final Gate gate;
  private final UserRegistry users;
  private final AuditLog audit;
  private final Path auditFile;

  Administration(Gate gate, UserRegistry users, AuditLog audit, Path auditFile) {
    this.gate = gate;
    this.users = users;
    this.audit = audit;
    this.auditFile = auditFile;
  }

  /**
   * Opens the users and the audit of a data folder, without its store. Several processes may.
   *
   * @param folder the data folder
   * @param random makes tokens
   * @param clock says what time it is
   */
  public static Administration open(Path folder, SecureRandom random, InstantSource clock) {
    AuditLog audit = AuditLog.open(auditFile(folder), clock);
    try {
      UserRegistry users = UserRegistry.open(usersFile(folder), random, clock);
      return new Administration(Gate.withoutStore(audit), users, audit, auditFile(folder));
    } catch (RuntimeException fault) {
      audit.close();
      throw fault;
    }
  }

  /** {@return the file of the audit in a data folder} */
  static Path auditFile(Path folder) {
    return folder.resolve("audit").resolve("audit.log");
  }

  /** {@return the file of the users in a data folder} */
  static Path usersFile(Path folder) {
    return folder.resolve("users.json");
  }

  /** {@return the caller whose token this is, without a purpose; empty where no user has it} */
  public Optional<Caller> authenticate(String bearerToken) {
    return users.authenticate(bearerToken);
  }

  /**
   * Adds a user.
   *
   * @param cases the cases the user is confined to; empty for all
   * @return the token, which is shown this once
   */
  public IssuedToken addUser(
      Caller caller, String name, Role role, String agency, Set<String> cases) {
    return gate.make(
        caller,
        USER_ADD,
        scope -> new Answer<>(users.add(name, role, agency, cases), List.of("user:" + name)));
  }

  /** {@return whether nobody has been added yet} */
  public boolean hasNoUsers() {
    return users.list().isEmpty();
  }

  /** {@return all users by name, revoked ones too} */
  public List<User> users(Caller caller) {
    return gate.make(caller, USER_LIST, scope -> new Answer<>(users.list(), List.of()));
  }

  /** Takes a user's token away, at once and for every server that shares the data folder. */
  public User revokeUser(Caller caller, String name) {
    return gate.make(
        caller, USER_REVOKE, scope -> new Answer<>(users.revoke(name), List.of("user:" + name)));
  }

  /**
   * {@return the audit, oldest first}
   *
   * @param cursor empty for the first page, else {@link Page#next()} of the page before
   * @param limit 1..1000
   */
  public Page<AuditLine> audit(Caller caller, String cursor, int limit) {
    return gate.make(
        caller,
        AUDIT_READ,
        scope -> {
          RequestCheck.range("limit", limit, 1, AuditLog.PAGE);
          if (!cursor.matches("\\d{0,18}")) {
            throw RequestCheck.invalid("cursor", "cursor is not one that a page gave");
          }
          long from = cursor.isEmpty() ? 1 : Long.parseLong(cursor);
          List<AuditLine> lines =
              audit.list(from, limit).stream().map(Administration::line).toList();
          String next = lines.size() < limit ? "" : Long.toString(from + lines.size());
          return new Answer<>(new Page<>(lines, next), List.of());
        });
  }

  private static AuditLine line(AuditEntry entry) {
    return new AuditLine(
        entry.sequence(),
        entry.at(),
        entry.user(),
        entry.role(),
        entry.event().action(),
        entry.purpose(),
        entry.event().subjects(),
        entry.event().outcome().name(),
        entry.event().counts(),
        entry.hash());
  }

  /**
   * {@return whether the audit is as it was written}
   *
   * @param noted the hash of an earlier head that was noted elsewhere, which must be in the chain
   */
  public AuditReport verifyAudit(Caller caller, Optional<String> noted) {
    return gate.make(
        caller,
        AUDIT_VERIFY,
        scope -> new Answer<>(report(AuditLog.verify(auditFile, noted)), List.of()));
  }

  private static AuditReport report(AuditVerification verification) {
    return switch (verification) {
      case AuditVerification.Intact intact ->
          new AuditReport(true, intact.count(), intact.head(), intact.notices(), 0, "");
      case AuditVerification.Broken broken ->
          new AuditReport(false, 0, "", 0, broken.line(), broken.fault().name());
    };
  }

  /** Closes the audit; needed only where {@link #open} made this. */
  @Override
  public void close() {
    audit.close();
  }
}

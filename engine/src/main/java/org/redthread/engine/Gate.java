package org.redthread.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Permission;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.audit.AuditEvent;
import org.redthread.engine.audit.AuditLog;
import org.redthread.engine.audit.AuditOutcome;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.store.ExhibitDirectory;

/**
 * What every call passes: may the caller do this, what may the caller see, and the line in the
 * audit, which stands before the answer leaves. A call that can't be audited gives no answer.
 * Threads may share it.
 */
final class Gate {
  private final AuditLog audit;
  private final @Nullable CurrentExhibits exhibits;

  Gate(AuditLog audit, @Nullable CurrentExhibits exhibits) {
    this.audit = audit;
    this.exhibits = exhibits;
  }

  /** {@return a gate without a store: nothing of the graph can be read through it} */
  static Gate withoutStore(AuditLog audit) {
    return new Gate(audit, null);
  }

  /**
   * One kind of call.
   *
   * @param permission what the caller needs
   * @param action the name in the audit, for example {@code entity.read}
   */
  record Call(Permission permission, String action) {}

  /**
   * What a call gave.
   *
   * @param value the answer, masked
   * @param subjects the ids of the people and things it is about
   */
  record Answer<T>(T value, List<String> subjects) {}

  /** {@return the exhibits of the store} */
  ExhibitDirectory exhibits() {
    return current().get();
  }

  /** Reads the exhibits anew after they changed. */
  void refreshExhibits() {
    current().refresh();
  }

  private CurrentExhibits current() {
    if (exhibits == null) {
      throw new IllegalStateException("there is no store behind this gate");
    }
    return exhibits;
  }

  /** {@return what the caller may see} */
  ReadScope scope(Caller caller) {
    return ReadScope.of(caller, exhibits == null ? List.of() : exhibits.get().list());
  }

  /**
   * Makes a call.
   *
   * @param caller who
   * @param call what
   * @param work gives the answer, already masked, within the scope it is handed
   * @throws EngineException with {@link ErrorCode#ACCESS_DENIED} where the caller may not
   */
  <T> T make(Caller caller, Call call, Function<ReadScope, Answer<T>> work) {
    if (!caller.may(call.permission)) {
      append(caller, call, List.of(), AuditOutcome.DENIED);
      caller.require(call.permission);
    }
    Answer<T> answer;
    try {
      answer = work.apply(scope(caller));
    } catch (EngineException fault) {
      boolean isDenial =
          fault.code() == ErrorCode.ACCESS_DENIED || fault.code() == ErrorCode.PURPOSE_REQUIRED;
      append(caller, call, List.of(), isDenial ? AuditOutcome.DENIED : AuditOutcome.FAILED);
      throw fault;
    }
    append(caller, call, answer.subjects, AuditOutcome.DONE);
    return answer.value;
  }

  /**
   * {@return the refusal of a call that a rule beside the permissions forbids, put in the audit}
   */
  EngineException denial(Caller caller, Call call, String message) {
    append(caller, call, List.of(), AuditOutcome.DENIED);
    return new EngineException(ErrorCode.ACCESS_DENIED, message);
  }

  private void append(Caller caller, Call call, List<String> subjects, AuditOutcome outcome) {
    int shown = Math.min(subjects.size(), AuditEvent.SUBJECTS);
    audit.append(
        caller,
        new AuditEvent(
            call.action,
            subjects.subList(0, shown),
            outcome,
            Map.of("subjects", (long) subjects.size())));
  }

  /** {@return the ids of the people, and of what leads to protected ones, among the entities} */
  static List<String> people(Collection<Entity> entities) {
    return entities.stream()
        .filter(entity -> entity.kind() == EntityKind.PERSON || entity.isProtected())
        .map(Entity::id)
        .distinct()
        .sorted()
        .toList();
  }
}

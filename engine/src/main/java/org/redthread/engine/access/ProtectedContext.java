package org.redthread.engine.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Identifier;

/**
 * What is known of protected things in one answer: which entities they are, which identifiers lead
 * to them, and what they are called. An entity is protected when it says so, when any claim gives
 * it a protected role, or when it belongs to one identity with a protected one. An entity that the
 * answer does not hold counts as protected. Immutable; thread-safe.
 */
final class ProtectedContext {
  private final Set<String> unprotectedIds = new HashSet<>();
  private final Set<String> identities = new HashSet<>();
  private final Set<Identifier> identifiers = new HashSet<>();
  private final LeakScan scan;

  ProtectedContext(Collection<Entity> entities) {
    for (Entity entity : entities) {
      if (isProtectedItself(entity) && !entity.identity().isEmpty()) {
        identities.add(entity.identity());
      }
    }
    List<Entity> protectedOnes = entities.stream().filter(this::isProtected).toList();
    protectedOnes.forEach(entity -> identifiers.addAll(entity.identifiers()));
    entities.forEach(entity -> unprotectedIds.add(entity.id()));
    protectedOnes.forEach(entity -> unprotectedIds.remove(entity.id()));
    scan = new LeakScan(protectedOnes);
  }

  boolean isProtected(Entity entity) {
    return isProtectedItself(entity) || identities.contains(entity.identity());
  }

  /** {@return whether a thing with these two ends must be masked} */
  boolean touches(String from, String to) {
    return !unprotectedIds.contains(from) || !unprotectedIds.contains(to);
  }

  boolean leadsToProtected(Identifier identifier) {
    return identifiers.contains(identifier) || scan.leaks(identifier.value());
  }

  /** {@return whether the value, a text or a list of texts, tells of a protected entity} */
  boolean leaks(Object value) {
    return switch (value) {
      case String text -> scan.leaks(text);
      case Number number -> scan.leaks(number.toString());
      case Collection<?> list -> list.stream().anyMatch(each -> each != null && leaks(each));
      default -> false;
    };
  }

  private static boolean isProtectedItself(Entity entity) {
    return entity.isProtected()
        || entity.roles().stream().anyMatch(claim -> claim.role().isProtected());
  }
}

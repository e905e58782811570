package org.redthread.engine.sharing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkKind;

/**
 * Who and what must be hidden in one package, and by which values it would be known. An entity is
 * protected when it says so or comes masked; when any claim gives it a protected role; when it is
 * another profile of a protected identity; when it is used, held or named by a protected one; when
 * it has an identifier of a protected one; and when its own caption or identifier tells a protected
 * value. Under {@link SharingProfile#FULL} only what comes masked is. Immutable once made.
 */
final class ProtectedScope {
  private static final Set<LinkKind> LEADS_TO =
      Set.of(LinkKind.USES, LinkKind.HOLDS, LinkKind.IDENTIFIED_BY, LinkKind.USED_IN);

  private final SharingPackage input;
  private final List<Entity> entities;
  private final Set<String> protectedIds = new HashSet<>();
  private ProtectedValues values = new ProtectedValues();

  private ProtectedScope(SharingPackage input) {
    this.input = input;
    this.entities = input.allEntities();
  }

  static ProtectedScope of(SharingPackage input) {
    ProtectedScope scope = new ProtectedScope(input);
    switch (input.terms().profile()) {
      case FULL ->
          scope.entities.stream()
              .filter(Entity::isMasked)
              .forEach(entity -> scope.protectedIds.add(entity.id()));
      case PSEUDONYMISED -> scope.close();
    }
    return scope;
  }

  boolean isProtected(String id) {
    return protectedIds.contains(id);
  }

  /** {@return whether one of the ends is protected or not known at all} */
  boolean touches(String from, String to) {
    return isProtected(from) || isProtected(to);
  }

  ProtectedValues values() {
    return values;
  }

  private void close() {
    entities.stream()
        .filter(ProtectedScope::isProtectedItself)
        .forEach(entity -> protectedIds.add(entity.id()));
    int before;
    do {
      before = protectedIds.size();
      spread();
      values = new ProtectedValueCollector(input, entities, protectedIds).collect();
      entities.stream()
          .filter(this::tellsProtected)
          .forEach(entity -> protectedIds.add(entity.id()));
    } while (protectedIds.size() > before);
  }

  private static boolean isProtectedItself(Entity entity) {
    return entity.isProtected()
        || entity.isMasked()
        || entity.roles().stream().anyMatch(claim -> claim.role().isProtected());
  }

  private boolean tellsProtected(Entity entity) {
    return !isProtected(entity.id())
        && (values.isToldBy(entity.caption())
            || entity.identifiers().stream().anyMatch(each -> values.isToldBy(each.value())));
  }

  /** Follows identities, identifiers and links until nothing new is reached. */
  private void spread() {
    Map<String, Entity> byId = new HashMap<>();
    entities.forEach(entity -> byId.put(entity.id(), entity));
    int before;
    do {
      before = protectedIds.size();
      spreadByIdentity();
      for (Link link : input.graph().links()) {
        Entity end = byId.get(link.to());
        if (isProtected(link.from()) && end != null && isLedTo(link, end)) {
          protectedIds.add(end.id());
        }
      }
    } while (protectedIds.size() > before);
  }

  private static boolean isLedTo(Link link, Entity end) {
    return LEADS_TO.contains(link.kind()) && end.kind().isIdentifier();
  }

  private void spreadByIdentity() {
    Set<String> identities = new HashSet<>();
    Set<Identifier> identifiers = new HashSet<>();
    for (Entity entity : entities) {
      if (isProtected(entity.id())) {
        identities.add(entity.identity());
        identifiers.addAll(entity.identifiers());
      }
    }
    identities.remove("");
    for (Entity entity : entities) {
      if (identities.contains(entity.identity()) || sharesAny(entity.identifiers(), identifiers)) {
        protectedIds.add(entity.id());
      }
    }
  }

  private static boolean sharesAny(Collection<Identifier> some, Set<Identifier> others) {
    return some.stream().anyMatch(others::contains);
  }
}

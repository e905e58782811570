package org.redthread.engine.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.RoleClaim;

/** Masks one entity in the light of the others of its answer. Pure functions. */
final class EntityMask {
  private EntityMask() {}

  /** {@return the entity as somebody may see it who does not see protected people} */
  static Entity of(Entity entity, ProtectedContext context) {
    return context.isProtected(entity) ? whole(entity) : parts(entity, context);
  }

  /** Keeps what says nothing of the person: ids, kind, role kinds, markings, degree, evidence. */
  private static Entity whole(Entity entity) {
    List<RoleClaim> roles =
        entity.roles().stream()
            .map(claim -> new RoleClaim(claim.role(), Mask.TEXT, claim.grading(), claim.evidence()))
            .toList();
    return new Entity(
        entity.id(),
        entity.kind(),
        Mask.caption(entity),
        identifiers(entity, identifier -> true),
        roles,
        HarmlessProperties.of(entity.properties()),
        entity.markings(),
        entity.degree(),
        entity.identity(),
        true,
        true,
        entity.evidence());
  }

  /** Takes out of an entity that is not protected what would tell of one that is. */
  private static Entity parts(Entity entity, ProtectedContext context) {
    String caption = context.leaks(entity.caption()) ? Mask.caption(entity) : entity.caption();
    List<Identifier> identifiers = identifiers(entity, context::leadsToProtected);
    List<RoleClaim> roles =
        entity.roles().stream().map(claim -> authorMasked(claim, context)).toList();
    Map<String, Object> properties =
        HarmlessProperties.without(entity.properties(), (name, value) -> context.leaks(value));
    boolean isMasked =
        !caption.equals(entity.caption())
            || !identifiers.equals(entity.identifiers())
            || !roles.equals(entity.roles())
            || !properties.equals(entity.properties());
    return isMasked
        ? new Entity(
            entity.id(),
            entity.kind(),
            caption,
            identifiers,
            roles,
            properties,
            entity.markings(),
            entity.degree(),
            entity.identity(),
            false,
            true,
            entity.evidence())
        : entity;
  }

  private static RoleClaim authorMasked(RoleClaim claim, ProtectedContext context) {
    return context.leaks(claim.author())
        ? new RoleClaim(claim.role(), Mask.TEXT, claim.grading(), claim.evidence())
        : claim;
  }

  private static List<Identifier> identifiers(Entity entity, Predicate<Identifier> isTakenOut) {
    List<Identifier> shown = new ArrayList<>();
    int number = 0;
    for (Identifier identifier : entity.identifiers()) {
      if (isTakenOut.test(identifier)) {
        number++;
        shown.add(Mask.identifier(identifier, entity.id(), number));
      } else {
        shown.add(identifier);
      }
    }
    return shown.stream().sorted().toList();
  }
}

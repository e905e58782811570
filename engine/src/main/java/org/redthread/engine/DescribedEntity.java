package org.redthread.engine;

import org.redthread.engine.access.RoleNotice;
import org.redthread.engine.model.Entity;

/**
 * An entity with what a reader is told first.
 *
 * @param entity the entity as the caller may see it
 * @param notice by the claims on every profile of its identity
 */
public record DescribedEntity(Entity entity, RoleNotice notice) {}

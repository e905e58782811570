package org.redthread.engine.model;

/**
 * A value that links nobody because too many share it.
 *
 * @param entity what is shared
 * @param neighbours how many distinct neighbours it has
 * @param threshold how many would have been allowed
 * @param reason the same in a sentence
 */
public record DampedHub(Entity entity, long neighbours, long threshold, String reason) {
  /** {@return the same with the entity as a caller may see it} */
  public DampedHub withEntity(Entity masked) {
    return new DampedHub(masked, neighbours, threshold, reason);
  }
}

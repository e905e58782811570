package org.redthread.engine.sharing;

import java.time.Instant;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * By whom, why, when and how fully a package is given.
 *
 * @param producer the agency that gives it
 * @param purpose why; travels with the package as a statement marking
 * @param created the time written on every object
 * @param profile how much of protected people it holds
 * @param key the secret of its pseudonyms, fresh for each package
 */
public record PackageTerms(
    String producer, String purpose, Instant created, SharingProfile profile, PackageKey key) {
  /**
   * @throws EngineException {@code PURPOSE_REQUIRED} without a purpose, {@code INVALID_PARAMETER}
   *     without a producer or with a time outside the years 1 to 9999
   */
  public PackageTerms {
    if (purpose.isBlank()) {
      throw new EngineException(
          ErrorCode.PURPOSE_REQUIRED, "purpose", "a package is given for a purpose: say which");
    }
    if (producer.isBlank()) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "producer", "a package names the agency that gives it");
    }
    if (!Timestamp.isWritable(created)) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "created", "the time lies outside the years 1 to 9999");
    }
  }
}

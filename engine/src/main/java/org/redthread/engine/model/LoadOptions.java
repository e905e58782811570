package org.redthread.engine.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How files are to be loaded. What is empty is taken from the manifest beside the files, then from
 * the mapping, then from the defaults.
 *
 * @param mapping a mapping file to use instead of recognising the layout
 * @param reference what the agency calls the exhibit
 * @param agency the agency that owns it
 * @param legalBasis the authority under which it is held
 * @param caseReference the case it belongs to
 * @param tlp its marking
 * @param zone the IANA zone of times without one
 * @param region the ISO 3166 code of numbers without one
 * @param dryRun whether to say what a load would do and write nothing
 * @param defaultAgency the owner where neither the caller's word nor a manifest names one
 */
public record LoadOptions(
    Optional<Path> mapping,
    Optional<String> reference,
    Optional<String> agency,
    Optional<String> legalBasis,
    Optional<String> caseReference,
    Optional<Tlp> tlp,
    Optional<String> zone,
    Optional<String> region,
    boolean dryRun,
    Optional<String> defaultAgency) {
  /** Everything as the manifest and the mappings say. */
  public static final LoadOptions DEFAULTS =
      new LoadOptions(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty());

  /** {@return the same options as a dry run} */
  public LoadOptions asDryRun() {
    return new LoadOptions(
        mapping,
        reference,
        agency,
        legalBasis,
        caseReference,
        tlp,
        zone,
        region,
        true,
        defaultAgency);
  }

  /** {@return the same options with this mapping file} */
  public LoadOptions withMapping(Path file) {
    return new LoadOptions(
        Optional.of(file),
        reference,
        agency,
        legalBasis,
        caseReference,
        tlp,
        zone,
        region,
        dryRun,
        defaultAgency);
  }

  /** {@return the same options, falling back to this agency where a manifest names none} */
  public LoadOptions withDefaultAgency(String fallback) {
    return new LoadOptions(
        mapping,
        reference,
        agency,
        legalBasis,
        caseReference,
        tlp,
        zone,
        region,
        dryRun,
        Optional.of(fallback));
  }
}

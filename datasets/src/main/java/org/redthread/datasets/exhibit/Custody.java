package org.redthread.datasets.exhibit;

/**
 * Where an exhibit comes from and how it is to be read.
 *
 * @param reference the agency's exhibit reference
 * @param agency who seized or received it
 * @param legalBasis under which order or treaty
 * @param caseNumber the case it belongs to
 * @param tlp marking by TLP 2.0
 * @param region ISO 3166 country of numbers written without a country
 * @param zone IANA zone of times written without an offset
 */
public record Custody(
    String reference,
    String agency,
    String legalBasis,
    String caseNumber,
    String tlp,
    String region,
    String zone) {}

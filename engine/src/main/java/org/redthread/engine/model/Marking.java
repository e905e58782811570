package org.redthread.engine.model;

/**
 * Who may read what an exhibit asserts.
 *
 * @param tlp the level of the Traffic Light Protocol
 * @param agency the agency that owns the exhibit
 * @param caseReference the case it belongs to, empty where none is known
 */
public record Marking(Tlp tlp, String agency, String caseReference) {}

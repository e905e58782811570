package org.redthread.engine.model;

import java.time.Instant;

/**
 * A seized or handed-over file, known by its content.
 *
 * @param sha256 the SHA-256 of the file, 64 lower-case hexadecimal digits: the public id
 * @param serial the short number that nodes and links cite it by, unique in one store, from 1
 * @param reference what the agency calls it
 * @param fileName the name of the file without its folder
 * @param legalBasis the authority under which it is held; empty where none was given
 * @param marking who may read it
 * @param mapping the id of the column mapping that read it
 * @param loadedBy the user who loaded it
 * @param loadedAt when its load began
 * @param counts the verdicts of its rows so far
 * @param complete whether every row has its verdict
 */
public record Exhibit(
    String sha256,
    long serial,
    String reference,
    String fileName,
    String legalBasis,
    Marking marking,
    String mapping,
    String loadedBy,
    Instant loadedAt,
    RowCounts counts,
    boolean complete) {}

package org.redthread.engine.model;

/**
 * Why a row, or a part of it, was refused.
 *
 * @param code a stable short name, for example {@code BAD_CHECKSUM}
 * @param column the column concerned; empty where it is the whole row
 * @param message what would be accepted; it never repeats the value
 */
public record RowProblem(String code, String column, String message) {}

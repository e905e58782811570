package org.redthread.datasets.exhibit;

/**
 * One column of a layout.
 *
 * @param name the header, or the key in JSON Lines
 * @param type what it holds
 * @param mandatory whether every sound row fills it
 */
public record Column(String name, ColumnType type, boolean mandatory) {}

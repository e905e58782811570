package org.redthread.engine.model;

/**
 * Where an answer was cut.
 *
 * @param entity the id of the entity whose links were cut
 * @param kind the link kind cut, or {@code *} where all kinds were cut together
 * @param shown how many were kept
 * @param total how many there are; −1 where they were not counted to the end
 * @param order the order that decided which were kept
 */
public record Truncation(String entity, String kind, long shown, long total, String order) {}

package org.redthread.datasets.exhibit;

/**
 * A person that a row describes.
 *
 * @param name which part of the row, such as {@code holder} or {@code recruiter}
 * @param person the number of the person in the population
 */
public record Slot(String name, int person) {}

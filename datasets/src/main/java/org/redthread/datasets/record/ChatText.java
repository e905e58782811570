package org.redthread.datasets.record;

/**
 * What a message says.
 *
 * @param language ISO 639-1
 */
public record ChatText(String language, String text) {}

package org.redthread.engine.model;

/**
 * A package for a partner.
 *
 * @param id its public id
 * @param mediaType the media type of the file
 * @param fileName a name for the file, without personal data
 * @param content the file's text, to be written as UTF-8
 * @param lossReport what the package does not hold and why, as JSON
 */
public record ExportedPackage(
    String id, String mediaType, String fileName, String content, String lossReport) {}

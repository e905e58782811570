package org.redthread.engine.model;

/**
 * A package for a partner.
 *
 * @param id its public id
 * @param mediaType the media type of the file
 * @param fileName a name for the file, without personal data
 * @param content the file
 * @param lossReport what the package does not hold and why, as JSON
 */
public record ExportedPackage(
    String id, String mediaType, String fileName, byte[] content, String lossReport) {
  public ExportedPackage {
    content = content.clone();
  }

  @Override
  public byte[] content() {
    return content.clone();
  }
}

package org.redthread.engine.sharing;

import java.util.Arrays;
import java.util.Optional;

/** The formats a package can be written in. */
public enum SharingFormat {
  /** STIX 2.1 (OASIS Standard, 10 June 2021): one bundle in JSON. */
  STIX("stix", "application/stix+json;version=2.1", "json"),
  /** GraphML 1.0 for Gephi, yEd and other tools for drawing. */
  GRAPHML("graphml", "application/xml", "graphml");

  private final String code;
  private final String mediaType;
  private final String extension;

  SharingFormat(String code, String mediaType, String extension) {
    this.code = code;
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** {@return the name on the command line and over HTTP, for example {@code stix}} */
  public String code() {
    return code;
  }

  /** {@return the media type over HTTP} */
  public String mediaType() {
    return mediaType;
  }

  /** {@return the usual ending of a file, without the dot} */
  public String extension() {
    return extension;
  }

  /** {@return the format with this code, or empty where no format has it} */
  public static Optional<SharingFormat> ofCode(String code) {
    return Arrays.stream(values()).filter(format -> format.code.equals(code)).findFirst();
  }
}

package org.redthread.datasets.exhibit;

import java.util.List;

/** The manifest beside the exhibits: how each file came here and how to read it. */
public final class Manifest {
  private Manifest() {}

  /** {@return the text of {@code exhibits.yaml}} */
  public static String yaml(List<Exhibit> exhibits) {
    StringBuilder text = new StringBuilder("# Every exhibit here is synthetic.\nexhibits:\n");
    for (Exhibit exhibit : exhibits) {
      Custody custody = exhibit.custody();
      field(text, "  - path", exhibit.path());
      field(text, "    layout", exhibit.layout().label());
      field(text, "    exhibit", custody.reference());
      field(text, "    agency", custody.agency());
      field(text, "    legalBasis", custody.legalBasis());
      field(text, "    case", custody.caseNumber());
      field(text, "    tlp", custody.tlp());
      field(text, "    region", custody.region());
      field(text, "    zone", custody.zone());
    }
    return text.toString();
  }

  private static void field(StringBuilder text, String key, String value) {
    // Quoted throughout, since the country code NO is a boolean to some readers of YAML.
    text.append(key).append(": \"").append(value.replace("\"", "\\\"")).append("\"\n");
  }
}

package org.redthread.engine.model;

import java.util.Arrays;
import java.util.Optional;

/** The Traffic Light Protocol 2.0 of FIRST, from the least to the most restricted. */
public enum Tlp {
  CLEAR("TLP:CLEAR"),
  GREEN("TLP:GREEN"),
  AMBER("TLP:AMBER"),
  AMBER_STRICT("TLP:AMBER+STRICT"),
  RED("TLP:RED");

  private final String label;

  Tlp(String label) {
    this.label = label;
  }

  /** {@return the label as the standard writes it} */
  public String label() {
    return label;
  }

  /**
   * {@return the level of a text such as {@code TLP:AMBER+STRICT}, {@code amber} or {@code RED}}
   */
  public static Optional<Tlp> ofLabel(String text) {
    String folded = text.strip().toUpperCase(java.util.Locale.ROOT).replace('_', '+');
    String label = folded.startsWith("TLP:") ? folded : "TLP:" + folded;
    return Arrays.stream(values()).filter(tlp -> tlp.label.equals(label)).findFirst();
  }
}

package org.redthread.engine.access;

/**
 * A text as a caller may see it.
 *
 * @param text the text; empty where it is withheld
 * @param isMasked whether it is withheld
 */
public record MaskedText(String text, boolean isMasked) {
  /** A text that is withheld as a whole. */
  public static final MaskedText WITHHELD = new MaskedText("", true);
}

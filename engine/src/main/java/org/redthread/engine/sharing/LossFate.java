package org.redthread.engine.sharing;

/** What happened to something that does not stand in the package as it stands in the graph. */
public enum LossFate {
  /** It is not in the package. */
  LEFT_OUT,
  /** Something coarser stands in its place. */
  GENERALISED,
  /** A pseudonym stands in its place. */
  PSEUDONYMISED,
  /** It is in the package, in a form from which the original can't be read back in full. */
  FLATTENED
}

package org.redthread.engine.sharing;

/** Why something was lost on the way into a package. */
public enum LossReason {
  /** It belongs to a victim, a witness or something that leads to one. */
  PROTECTED,
  /** It came masked. */
  ALREADY_MASKED,
  /** It tells a name, number or text of a protected person. */
  REVEALS_PROTECTED,
  /** Its marking, or that of an exhibit behind it, is stricter than the package allows. */
  ABOVE_MARKING,
  /** One of its ends is not in the package. */
  END_MISSING,
  /** The format has no place for it. */
  NO_PLACE_IN_FORMAT,
  /** The format can't hold characters of it. */
  FORBIDDEN_CHARACTERS,
  /** It has not the form that the model gives it. */
  NOT_WELL_FORMED,
  /** It tells how much the store holds beyond the package. */
  INTERNAL,
  /** The question had cut it before it was shared. */
  CUT_IN_THE_QUESTION,
  /** As before, and nobody counted how much. */
  CUT_UNCOUNTED
}

package org.redthread.engine.resolve;

/** Which shared value joins two profiles, the stronger rule first. */
enum IdentityRule {
  /** Both are identified by the same document. */
  SAME_DOCUMENT("Document", "IDENTIFIED_BY", 3, "the same identity document"),
  /** Both use the same phone and have similar names. */
  SAME_PHONE_SIMILAR_NAME("Phone", "USES", 100, "the same own phone and a similar name");

  private final String identifier;
  private final String link;
  private final int mostNames;
  private final String reason;

  IdentityRule(String identifier, String link, int mostNames, String reason) {
    this.identifier = identifier;
    this.link = link;
    this.mostNames = mostNames;
    this.reason = reason;
  }

  /** {@return the label of the shared identifier} */
  String identifier() {
    return identifier;
  }

  /** {@return the type of the link from a profile to it} */
  String link() {
    return link;
  }

  /**
   * {@return how many names that are not similar may share one value; with more it is a placeholder
   * or a hotline and says nothing}
   */
  int mostNames() {
    return mostNames;
  }

  /** {@return whether the names must be similar too} */
  boolean needsSimilarNames() {
    return this == SAME_PHONE_SIMILAR_NAME;
  }

  /** {@return what both profiles have, for a reader} */
  String reason() {
    return reason;
  }
}

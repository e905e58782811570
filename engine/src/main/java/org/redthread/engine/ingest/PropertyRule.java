package org.redthread.engine.ingest;

/**
 * A free property.
 *
 * @param value where it comes from
 * @param type what it is read as
 * @param format the pattern of a date or duration; empty where the type needs none
 */
record PropertyRule(Template value, Type type, String format) {
  /** What the text of a property is read as. */
  enum Type {
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    /** A calendar date, stored as ISO 8601 text because it may be partial. */
    DATE,
    /** A length of time, stored as whole seconds. */
    DURATION
  }
}

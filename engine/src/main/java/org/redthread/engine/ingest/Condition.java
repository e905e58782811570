package org.redthread.engine.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * In which rows a rule holds. Immutable; threads may share it.
 *
 * @param value the text that is looked at
 * @param test how it is looked at
 * @param texts the texts it is compared with, folded to lower case
 */
record Condition(Template value, Test test, Set<String> texts) {
  /** Holds in every row. */
  static final Condition ALWAYS = new Condition(new Template(List.of()), Test.ALWAYS, Set.of());

  /** Holds in no row. */
  static final Condition NEVER = new Condition(new Template(List.of()), Test.NEVER, Set.of());

  /** How a condition looks at its value. */
  enum Test {
    ALWAYS,
    NEVER,
    /** The value is one of the texts, upper and lower case being the same. */
    IN,
    /** The value is none of the texts. */
    NOT_IN,
    /** The value is not empty. */
    PRESENT,
    /** The value is empty. */
    ABSENT
  }

  Condition {
    texts = Set.copyOf(texts);
  }

  /** {@return whether the rule holds in the row} */
  boolean holds(SourceRow row) {
    return switch (test) {
      case ALWAYS -> true;
      case NEVER -> false;
      case IN -> texts.contains(value.render(row).toLowerCase(Locale.ROOT));
      case NOT_IN -> !texts.contains(value.render(row).toLowerCase(Locale.ROOT));
      case PRESENT -> !value.render(row).isEmpty();
      case ABSENT -> value.render(row).isEmpty();
    };
  }

  /** {@return the templates it reads} */
  List<Template> templates() {
    return List.of(value);
  }
}

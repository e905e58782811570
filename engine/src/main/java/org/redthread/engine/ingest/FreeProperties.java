package org.redthread.engine.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redthread.engine.model.RowProblem;

/** Reads the free properties of entities and links. Threads may share it. */
final class FreeProperties {
  private final ValueReader values = new ValueReader();

  /**
   * {@return the properties that have a value, in name order; one that can't be read is left out,
   * and the draft says so}
   */
  Map<String, Object> read(Map<String, PropertyRule> rules, SourceRow row, RowDraft draft) {
    if (rules.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> properties = new TreeMap<>();
    for (Map.Entry<String, PropertyRule> each : rules.entrySet()) {
      String text = each.getValue().value().render(row);
      if (!text.isEmpty()) {
        Optional<Object> value = values.read(each.getValue(), text);
        if (value.isPresent()) {
          properties.put(each.getKey(), value.get());
        } else {
          draft.add(invalid(each.getValue()));
        }
      }
    }
    return properties;
  }

  private static RowProblem invalid(PropertyRule rule) {
    String expected =
        switch (rule.type()) {
          case TEXT -> "text of at most " + ValueReader.LONGEST_TEXT + " characters";
          case INTEGER, DECIMAL, BOOLEAN -> rule.type().name().toLowerCase(Locale.ROOT);
          case DATE ->
              "date written as " + (rule.format().isEmpty() ? "uuuu-MM-dd" : rule.format());
          case DURATION -> "duration in seconds or written as h:mm:ss";
        };
    return new RowProblem(
        "INVALID_VALUE",
        rule.value().firstColumn(),
        "the value is no " + expected + "; correct it and load the corrected file");
  }
}

package org.redthread.engine.link;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.Money;
import org.redthread.engine.store.LinkMapper;
import org.redthread.engine.store.Row;

/**
 * Reads summarised links out of rows of {@code link/summarise-among} and {@code
 * link/summarise-between}. Sums are exact, because the database hands over every amount as its
 * text. Immutable.
 */
final class LinkSummaries {
  private final Reading reading;

  LinkSummaries(Reading reading) {
    this.reading = reading;
  }

  /** {@return the summarised link of a row} */
  Link link(Row row) {
    LinkKind kind = LinkMapper.kind(row.text("kind"));
    LinkId id = new LinkId(kind, row.text("fromId"), row.text("toId"));
    List<Evidence> evidence = evidence(row);
    Instant last = row.instant(kind.isEvent() ? "last" : "ended");
    return new Link(
        id.text(),
        kind,
        id.from(),
        id.to(),
        row.integer("count"),
        row.instant("first"),
        last,
        totals(row),
        properties(row),
        evidence.subList(0, Math.min(Link.EVIDENCE_SHOWN, evidence.size())),
        evidence.size());
  }

  private List<Evidence> evidence(Row row) {
    List<List<Object>> exhibits = row.lists("exhibits");
    List<List<Object>> rows = row.lists("rows");
    TreeSet<Evidence> evidence = new TreeSet<>();
    for (int index = 0; index < exhibits.size(); index++) {
      evidence.addAll(
          reading
              .exhibits()
              .evidence(
                  numbers(exhibits.get(index)),
                  numbers(rows.get(index)),
                  reading.scope().readableExhibits()));
    }
    return List.copyOf(evidence);
  }

  private static List<Long> numbers(List<Object> values) {
    return values.stream().map(value -> ((Number) value).longValue()).toList();
  }

  private static List<Money> totals(Row row) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (List<Object> amount : row.lists("amounts")) {
      sums.merge(
          Objects.toString(amount.get(0), ""),
          new BigDecimal(String.valueOf(amount.get(1))),
          BigDecimal::add);
    }
    return sums.entrySet().stream().map(sum -> new Money(sum.getKey(), sum.getValue())).toList();
  }

  /**
   * What the sources say of a fact. Where several facts of one kind link the same two, a property
   * on which they differ gives all its values as one text, ordered.
   */
  private static Map<String, Object> properties(Row row) {
    Map<String, List<Object>> values = new TreeMap<>();
    for (Map<String, Object> fact : row.maps("facts")) {
      fact.forEach(
          (name, value) -> {
            if (!LinkMapper.RESERVED.contains(name)) {
              values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
            }
          });
    }
    Map<String, Object> properties = new TreeMap<>();
    values.forEach((name, all) -> properties.put(name, merged(all)));
    return properties;
  }

  private static Object merged(List<Object> values) {
    if (values.stream().distinct().count() == 1) {
      return values.getFirst();
    }
    return String.join("; ", new TreeSet<>(values.stream().map(String::valueOf).toList()));
  }
}

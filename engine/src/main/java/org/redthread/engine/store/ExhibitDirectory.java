package org.redthread.engine.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Exhibit;
import org.redthread.engine.model.Marking;
import org.redthread.engine.model.RowCounts;
import org.redthread.engine.model.Tlp;

/**
 * All exhibits of the store at one moment, by the serial that nodes and links cite. Immutable;
 * threads may share it.
 */
public final class ExhibitDirectory {
  private final NavigableMap<Long, Exhibit> bySerial;

  private ExhibitDirectory(NavigableMap<Long, Exhibit> bySerial) {
    this.bySerial = Collections.unmodifiableNavigableMap(bySerial);
  }

  /** {@return the exhibits as they stand now} */
  public static ExhibitDirectory read(Store store) {
    NavigableMap<Long, Exhibit> bySerial = new TreeMap<>();
    store
        .list("store/list-exhibits", Map.of(), row -> exhibit(row.map("exhibit")))
        .forEach(exhibit -> bySerial.put(exhibit.serial(), exhibit));
    return new ExhibitDirectory(bySerial);
  }

  /** {@return all exhibits by serial} */
  public List<Exhibit> list() {
    return List.copyOf(bySerial.values());
  }

  /** {@return the exhibit with this serial} */
  public Optional<Exhibit> find(long serial) {
    return Optional.ofNullable(bySerial.get(serial));
  }

  /** {@return the exhibit whose file has this SHA-256} */
  public Optional<Exhibit> findBySha256(String sha256) {
    return bySerial.values().stream().filter(exhibit -> exhibit.sha256().equals(sha256)).findAny();
  }

  /**
   * {@return the citations of a node or link that lie in readable exhibits, ordered}
   *
   * @param serials the exhibits cited
   * @param rows the row in each, parallel to {@code serials}
   * @param readable the serials the caller may read
   */
  public List<Evidence> evidence(List<Long> serials, List<Long> rows, Set<Long> readable) {
    List<Evidence> evidence = new ArrayList<>();
    for (int index = 0; index < serials.size(); index++) {
      long serial = serials.get(index);
      Exhibit exhibit = bySerial.get(serial);
      if (exhibit != null && readable.contains(serial)) {
        evidence.add(new Evidence(exhibit.sha256(), rows.get(index)));
      }
    }
    Collections.sort(evidence);
    return evidence;
  }

  /** {@return the distinct markings of the readable exhibits cited, the strictest first} */
  public List<Marking> markings(List<Long> serials, Set<Long> readable) {
    return serials.stream()
        .filter(readable::contains)
        .map(bySerial::get)
        .filter(exhibit -> exhibit != null)
        .map(Exhibit::marking)
        .distinct()
        .sorted(
            java.util.Comparator.comparing(Marking::tlp)
                .reversed()
                .thenComparing(Marking::agency)
                .thenComparing(Marking::caseReference))
        .toList();
  }

  /** {@return an exhibit as the properties of its node say} */
  public static Exhibit exhibit(Map<String, Object> node) {
    return new Exhibit(
        text(node, "sha256"),
        number(node, "serial"),
        text(node, "reference"),
        text(node, "fileName"),
        text(node, "legalBasis"),
        new Marking(
            Tlp.ofLabel(text(node, "tlp")).orElse(Tlp.RED),
            text(node, "agency"),
            text(node, "caseReference")),
        text(node, "mapping"),
        text(node, "loadedBy"),
        node.get("loadedAt") instanceof Instant at ? at : Instant.EPOCH,
        new RowCounts(
            number(node, "read"),
            number(node, "loaded"),
            number(node, "loadedInPart"),
            number(node, "known"),
            number(node, "rejected")),
        Boolean.TRUE.equals(node.get("complete")));
  }

  private static String text(Map<String, Object> node, String key) {
    return node.get(key) instanceof String text ? text : "";
  }

  private static long number(Map<String, Object> node, String key) {
    return node.get(key) instanceof Number number ? number.longValue() : 0;
  }
}

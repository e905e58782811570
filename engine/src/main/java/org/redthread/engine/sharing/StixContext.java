package org.redthread.engine.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Tlp;

/**
 * What all objects of one bundle have in common.
 *
 * @param created the time on every object, as text
 * @param producer the id of the producer's identity
 * @param statement the id of the marking that states the purpose
 */
record StixContext(String created, String producer, String statement) {
  /** {@return the common properties of a domain or relationship object} */
  Map<String, Object> head(String type, String id, Tlp tlp) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("type", type);
    head.put("spec_version", "2.1");
    head.put("id", id);
    head.put("created_by_ref", producer);
    head.put("created", created);
    head.put("modified", created);
    head.put("object_marking_refs", markings(tlp));
    return head;
  }

  /** {@return the common properties of a cyber-observable} */
  Map<String, Object> observableHead(String type, String id, Tlp tlp) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("type", type);
    head.put("spec_version", "2.1");
    head.put("id", id);
    head.put("object_marking_refs", markings(tlp));
    return head;
  }

  List<String> markings(Tlp tlp) {
    return List.of(StixMarkings.id(tlp), statement);
  }

  /** {@return the rows as external references} */
  static List<Map<String, Object>> references(List<Evidence> evidence) {
    return evidence.stream().map(StixContext::reference).toList();
  }

  private static Map<String, Object> reference(Evidence evidence) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("source_name", "exhibit");
    reference.put("description", "SHA-256 of the exhibit, and the row where it may be told");
    reference.put("external_id", citation(evidence));
    return reference;
  }

  /** {@return for example {@code 9f86…0a08:12}, or the hash alone where the row is withheld} */
  static String citation(Evidence evidence) {
    return evidence.row() == 0 ? evidence.exhibit() : evidence.exhibit() + ":" + evidence.row();
  }

  /** {@return the rows as a list of exhibit and row} */
  static List<Map<String, Object>> evidence(List<Evidence> evidence) {
    return evidence.stream().map(StixContext::row).toList();
  }

  private static Map<String, Object> row(Evidence evidence) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("exhibit", evidence.exhibit());
    if (evidence.row() != 0) {
      row.put("row", evidence.row());
    }
    return row;
  }

  /** {@return properties of any name as a list of name and value} */
  static List<Map<String, Object>> properties(Map<String, Object> properties) {
    return properties.entrySet().stream()
        .filter(each -> !(each.getValue() instanceof List<?> list && list.isEmpty()))
        .map(each -> named(each.getKey(), each.getValue()))
        .toList();
  }

  private static Map<String, Object> named(String name, Object value) {
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put("name", name);
    pair.put("value", value);
    return pair;
  }

  /** Puts a value unless it is an empty text, list or map: STIX knows no empty ones. */
  static void putUnlessEmpty(Map<String, Object> object, String name, Object value) {
    boolean isEmpty =
        switch (value) {
          case String text -> text.isEmpty();
          case List<?> list -> list.isEmpty();
          case Map<?, ?> map -> map.isEmpty();
          default -> false;
        };
    if (!isEmpty) {
      object.put(name, value);
    }
  }
}

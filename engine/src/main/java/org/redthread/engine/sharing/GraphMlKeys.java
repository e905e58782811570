package org.redthread.engine.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The declared keys of the nodes or edges of one file: first ours, then one for each property of
 * the sources, with the one type that all its values have, or text. For one thread.
 */
final class GraphMlKeys {
  static final String PREFIX = "property ";
  private static final String TEXT = "string";

  private final String target;
  private final Map<String, String> fixed = new LinkedHashMap<>();
  private final Map<String, String> types = new TreeMap<>();
  private final Map<String, String> ids = new TreeMap<>();

  /**
   * @param target {@code node} or {@code edge}
   * @param fixed our own keys with their types
   */
  GraphMlKeys(String target, List<Map.Entry<String, String>> fixed) {
    this.target = target;
    fixed.forEach(each -> this.fixed.put(each.getKey(), each.getValue()));
  }

  /** Takes note of the types of some properties. To be called for all before {@link #declare}. */
  void add(Map<String, Object> properties) {
    properties.forEach(
        (name, value) ->
            types.merge(name, type(value), (one, other) -> one.equals(other) ? one : TEXT));
  }

  void declare(GraphMlDocument document) {
    fixed.forEach((name, type) -> document.key(id(name), target, name, type));
    int number = 0;
    for (Map.Entry<String, String> each : types.entrySet()) {
      String id = target + "_property_" + number++;
      ids.put(each.getKey(), id);
      document.key(id, target, PREFIX + each.getKey(), each.getValue());
    }
  }

  /** {@return the id of one of our keys} */
  String id(String name) {
    return target + "_" + name;
  }

  /** {@return the id of the key of a property} */
  String propertyId(String name) {
    return Objects.requireNonNull(ids.get(name), "property without a key");
  }

  /** {@return whether a value loses its type} */
  boolean isFlattened(String name, Object value) {
    return value instanceof List || !type(value).equals(types.get(name));
  }

  private static String type(Object value) {
    return switch (value) {
      case Long ignored -> "long";
      case Double ignored -> "double";
      case Boolean ignored -> "boolean";
      default -> TEXT;
    };
  }
}

package org.redthread.server.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * The query of one request, read strictly: a parameter that the route does not declare, comes
 * twice, is missing though it is needed, or is out of its range is refused by name. A limit that is
 * silently ignored would show an investigator another picture than the one asked for.
 */
public final class QueryParameters {
  private final Map<String, Object> values;

  private QueryParameters(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Reads a query.
   *
   * @param raw the texts as they came, by name
   * @param declared what the route knows
   * @throws EngineException with {@link ErrorCode#INVALID_PARAMETER} and the name as its field
   */
  static QueryParameters read(Map<String, List<String>> raw, List<Parameter<?>> declared) {
    refuseUnknown(raw, declared);
    Map<String, Object> values = new HashMap<>();
    for (Parameter<?> parameter : declared) {
      List<String> texts = raw.getOrDefault(parameter.name(), List.of());
      if (texts.size() > 1) {
        throw refusal(parameter.name(), parameter.name() + " was given more than once");
      }
      if (texts.isEmpty() && parameter.isRequired()) {
        throw refusal(parameter.name(), parameter.name() + " is missing");
      }
      if (!texts.isEmpty()) {
        values.put(parameter.name(), parameter.read(texts.getFirst()));
      }
    }
    return new QueryParameters(values);
  }

  /** {@return the value, or the parameter's default, or empty where it has none} */
  @SuppressWarnings("unchecked") // The value was made by the parameter of this name and type.
  public <T> Optional<T> find(Parameter<T> parameter) {
    return Optional.ofNullable((T) values.get(parameter.name())).or(parameter::byDefault);
  }

  /** {@return the value of a parameter that is mandatory or has a default} */
  public <T> T get(Parameter<T> parameter) {
    return find(parameter)
        .orElseThrow(() -> refusal(parameter.name(), parameter.name() + " is missing"));
  }

  private static void refuseUnknown(Map<String, List<String>> raw, List<Parameter<?>> declared) {
    TreeSet<String> unknown = new TreeSet<>(raw.keySet());
    declared.forEach(parameter -> unknown.remove(parameter.name()));
    if (!unknown.isEmpty()) {
      List<String> known = declared.stream().map(Parameter::name).sorted().toList();
      throw refusal(
          shortened(unknown.first()),
          known.isEmpty()
              ? "this path takes no query parameters"
              : "unknown query parameter; this path takes " + String.join(", ", known));
    }
  }

  private static String shortened(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40);
  }

  private static EngineException refusal(String name, String message) {
    return new EngineException(ErrorCode.INVALID_PARAMETER, name, message);
  }
}

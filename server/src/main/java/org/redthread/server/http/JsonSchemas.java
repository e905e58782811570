package org.redthread.server.http;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redthread.engine.model.Tlp;
import org.redthread.server.json.Json;

/**
 * Describes the values of the interface in JSON Schema 2020-12, from the very types that Jackson
 * writes. Not thread-safe: made for one document.
 */
final class JsonSchemas {
  private static final Map<Class<?>, Map<String, Object>> SIMPLE =
      Map.of(
          String.class, Map.of("type", "string"),
          Instant.class, Map.of("type", "string", "format", "date-time"),
          LocalDate.class, Map.of("type", "string", "format", "date"),
          Duration.class, Map.of("type", "string", "format", "duration"),
          ZoneId.class, Map.of("type", "string"),
          URI.class, Map.of("type", "string", "format", "uri"),
          BigDecimal.class, Map.of("type", "string", "pattern", "^-?[0-9]+(\\.[0-9]+)?$"),
          Boolean.class, Map.of("type", "boolean"),
          Object.class, Map.of());

  private final Map<String, Object> components = new TreeMap<>();

  /** {@return the schemas of all records that were met so far, by name} */
  Map<String, Object> components() {
    return components;
  }

  /** {@return the schema of a type, as a reference where it is a record} */
  Map<String, Object> of(Type type) {
    return of(Json.mapper().constructType(type));
  }

  private Map<String, Object> of(JavaType type) {
    Class<?> raw = type.getRawClass();
    Map<String, Object> simple = SIMPLE.get(raw);
    if (simple != null) {
      return simple;
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(raw)) {
      return number(raw);
    }
    if (type.isEnumType()) {
      return Map.of("type", "string", "enum", constants(raw));
    }
    if (type.isCollectionLikeType() || type.isArrayType()) {
      return Map.of("type", "array", "items", of(type.getContentType()));
    }
    if (type.isMapLikeType()) {
      return Map.of("type", "object", "additionalProperties", of(type.getContentType()));
    }
    if (raw == Optional.class) {
      return nullable(of(type.containedType(0)));
    }
    return reference(type);
  }

  private Map<String, Object> reference(JavaType type) {
    String name = name(type);
    if (!components.containsKey(name)) {
      // First, so that a type that holds itself ends here.
      components.put(name, Map.of());
      components.put(name, object(type));
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private Map<String, Object> object(JavaType type) {
    BeanDescription bean = Json.mapper().getSerializationConfig().introspect(type);
    Map<String, Object> properties = new LinkedHashMap<>();
    for (BeanPropertyDefinition property : bean.findProperties()) {
      if (property.getAccessor() != null) {
        Map<String, Object> schema = of(property.getPrimaryType());
        properties.put(property.getName(), isNullable(property) ? nullable(schema) : schema);
      }
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    return object;
  }

  // JSpecify's annotation stands on the type, where Jackson does not look.
  private static boolean isNullable(BeanPropertyDefinition property) {
    return property.getGetter() != null
        && Arrays.stream(
                property.getGetter().getAnnotated().getAnnotatedReturnType().getAnnotations())
            .anyMatch(annotation -> annotation.annotationType().getSimpleName().equals("Nullable"));
  }

  private static Map<String, Object> nullable(Map<String, Object> schema) {
    return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
  }

  private static Map<String, Object> number(Class<?> raw) {
    if (raw == boolean.class) {
      return Map.of("type", "boolean");
    }
    boolean whole =
        List.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class)
            .contains(raw);
    return Map.of("type", whole ? "integer" : "number");
  }

  private static List<String> constants(Class<?> raw) {
    return Arrays.stream(raw.getEnumConstants())
        .map(constant -> constant instanceof Tlp tlp ? tlp.label() : ((Enum<?>) constant).name())
        .toList();
  }

  private static String name(JavaType type) {
    StringBuilder name = new StringBuilder(type.getRawClass().getSimpleName());
    for (int index = 0; index < type.containedTypeCount(); index++) {
      name.append("Of").append(name(type.containedType(index)));
    }
    return name.toString();
  }
}

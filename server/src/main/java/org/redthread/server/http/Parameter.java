package org.redthread.server.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * One query parameter: how it is called, what it may be, and how it is described. The reading and
 * the description come from the same object, so they can't differ. Threads may share it.
 *
 * @param <T> what a handler gets
 */
public final class Parameter<T> {
  private static final int MAX_LIST = 100;

  private final String name;
  private final String description;
  private final boolean required;
  private final Optional<T> byDefault;
  private final Map<String, Object> schema;
  private final Function<String, Optional<T>> reader;
  private final String expectation;

  private Parameter(Form<T> form, String name, String description, Presence<T> presence) {
    this.name = name;
    this.description = description;
    this.required = presence.required;
    this.byDefault = presence.byDefault;
    this.schema = form.schema;
    this.reader = form.reader;
    this.expectation = form.expectation;
  }

  /** {@return text of 1 to {@code maxLength} characters} */
  public static Parameter<String> text(String name, int maxLength, String description) {
    return optional(textForm(maxLength), name, description);
  }

  /** {@return a whole number within a range, with a default} */
  public static Parameter<Integer> integer(
      String name, int min, int max, int byDefault, String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "integer");
    schema.put("minimum", min);
    schema.put("maximum", max);
    schema.put("default", byDefault);
    Form<Integer> form =
        new Form<>(
            schema,
            "a whole number from " + min + " to " + max,
            text -> integerWithin(text, min, max));
    return new Parameter<>(form, name, description, new Presence<>(false, Optional.of(byDefault)));
  }

  /** {@return an exact amount of zero or more, in plain decimal digits} */
  public static Parameter<BigDecimal> amount(String name, String description) {
    Map<String, Object> schema =
        Map.of("type", "string", "pattern", "^[0-9]{1,18}(\\.[0-9]{1,18})?$");
    return optional(
        new Form<>(
            schema,
            "an amount such as 1250.50",
            text ->
                text.matches("[0-9]{1,18}(\\.[0-9]{1,18})?")
                    ? Optional.of(new BigDecimal(text))
                    : Optional.empty()),
        name,
        description);
  }

  /** {@return an instant in ISO 8601 with its offset} */
  public static Parameter<Instant> instant(String name, String description) {
    return optional(
        new Form<>(
            Map.of("type", "string", "format", "date-time"),
            "an instant such as 2025-03-01T00:00:00Z",
            Parameter::instantOf),
        name,
        description);
  }

  /** {@return one of the constants of an enum, by the text that stands for it outside} */
  public static <E extends Enum<E>> Parameter<E> choice(
      String name, Class<E> type, Function<E, String> label, String description) {
    return optional(choiceForm(type, label), name, description);
  }

  /** {@return some constants of an enum, separated by commas} */
  public static <E extends Enum<E>> Parameter<List<E>> choices(
      String name, Class<E> type, Function<E, String> label, String description) {
    return optional(listOf(choiceForm(type, label)), name, description);
  }

  /** {@return up to a hundred texts, separated by commas} */
  public static Parameter<List<String>> texts(String name, int maxLength, String description) {
    return optional(listOf(textForm(maxLength)), name, description);
  }

  /** {@return the same parameter, refused where it is missing} */
  public Parameter<T> mandatory() {
    return new Parameter<>(
        new Form<>(schema, expectation, reader),
        name,
        description,
        new Presence<>(true, Optional.empty()));
  }

  /** {@return how it is called in the query} */
  public String name() {
    return name;
  }

  Optional<T> byDefault() {
    return byDefault;
  }

  boolean isRequired() {
    return required;
  }

  /** Reads the text of the query; its words never repeat it, because it may be about a person. */
  T read(String text) {
    return reader
        .apply(text)
        .orElseThrow(
            () ->
                new EngineException(
                    ErrorCode.INVALID_PARAMETER, name, name + " must be " + expectation));
  }

  /** {@return the parameter object of OpenAPI 3.1} */
  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", name);
    document.put("in", "query");
    document.put("description", description);
    document.put("required", required);
    if ("array".equals(schema.get("type"))) {
      document.put("style", "form");
      document.put("explode", false);
    }
    document.put("schema", schema);
    return document;
  }

  private static <T> Parameter<T> optional(Form<T> form, String name, String description) {
    return new Parameter<>(form, name, description, new Presence<>(false, Optional.empty()));
  }

  private static Form<String> textForm(int maxLength) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("minLength", 1);
    schema.put("maxLength", maxLength);
    return new Form<>(
        schema,
        "text of 1 to " + maxLength + " characters",
        text -> text.isBlank() || text.length() > maxLength ? Optional.empty() : Optional.of(text));
  }

  private static <E extends Enum<E>> Form<E> choiceForm(Class<E> type, Function<E, String> label) {
    List<String> labels = Arrays.stream(type.getEnumConstants()).map(label).toList();
    return new Form<>(
        Map.of("type", "string", "enum", labels),
        "one of " + String.join(", ", labels),
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> label.apply(constant).equals(text))
                .findFirst());
  }

  private static <T> Form<List<T>> listOf(Form<T> element) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("minItems", 1);
    schema.put("maxItems", MAX_LIST);
    schema.put("items", element.schema);
    return new Form<>(
        schema,
        "1 to " + MAX_LIST + " values separated by commas, each " + element.expectation,
        text -> {
          List<Optional<T>> read = Arrays.stream(text.split(",", -1)).map(element.reader).toList();
          return read.size() > MAX_LIST || read.stream().anyMatch(Optional::isEmpty)
              ? Optional.empty()
              : Optional.of(read.stream().flatMap(Optional::stream).toList());
        });
  }

  private static Optional<Integer> integerWithin(String text, int min, int max) {
    try {
      int number = Integer.parseInt(text);
      return number < min || number > max ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instantOf(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException notAnInstant) {
      return Optional.empty();
    }
  }

  private record Form<T>(
      Map<String, Object> schema, String expectation, Function<String, Optional<T>> reader) {}

  private record Presence<T>(boolean required, Optional<T> byDefault) {}
}

package org.redthread.engine.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.ingest.Mapping.EntityRule;
import org.redthread.engine.ingest.Mapping.LinkRule;
import org.redthread.engine.ingest.Mapping.RoleRule;
import org.redthread.engine.ingest.Mapping.RowFormat;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.store.EntityMapper;
import org.redthread.engine.store.LinkMapper;

/**
 * Reads a column mapping from YAML and checks it whole before a row is read: unknown words, kinds
 * that do not exist and links to entities that are not declared are errors that name the place.
 */
final class MappingReader {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Template NONE = new Template(List.of());

  private final String file;

  private MappingReader(String file) {
    this.file = file;
  }

  /**
   * Reads one mapping.
   *
   * @throws EngineException with {@link ErrorCode#INVALID_INPUT} and the place in the file
   */
  static Mapping read(Path path) {
    String file = String.valueOf(path.getFileName());
    try {
      return parse(file, Files.readString(path));
    } catch (IOException fault) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT, file, "the mapping " + file + " can't be read", fault);
    }
  }

  /** Reads one mapping from its text; see {@link #read}. */
  static Mapping parse(String file, String text) {
    MappingReader reader = new MappingReader(file);
    try {
      return reader.mapping(YAML.readTree(text));
    } catch (JacksonException fault) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          file,
          "the mapping "
              + file
              + " is not YAML at line "
              + fault.getLocation().getLineNr()
              + ", column "
              + fault.getLocation().getColumnNr(),
          fault);
    }
  }

  private Mapping mapping(JsonNode root) {
    allow(
        root,
        "",
        "mapping title format delimiter recognise region zone each entities links description");
    SequencedMap<String, EntityRule> entities = new LinkedHashMap<>();
    root.path("entities")
        .properties()
        .forEach(
            each ->
                entities.put(
                    each.getKey(),
                    entity("entities." + each.getKey(), each.getKey(), each.getValue())));
    if (entities.isEmpty()) {
      throw refusal("entities", "names no entity");
    }
    List<LinkRule> links = new ArrayList<>();
    for (JsonNode link : root.path("links")) {
      links.add(link("links[" + links.size() + "]", link, entities.keySet()));
    }
    return new Mapping(
        required(root, "", "mapping"),
        required(root, "", "title"),
        format(root),
        delimiter(root),
        texts(root.path("recognise")),
        optional(root, "region"),
        zone("zone", optional(root, "zone")),
        list(root.path("each")),
        entities,
        links);
  }

  private RowFormat format(JsonNode root) {
    return switch (required(root, "", "format")) {
      case "csv" -> RowFormat.CSV;
      case "jsonl" -> RowFormat.JSON_LINES;
      default -> throw refusal("format", "is neither csv nor jsonl");
    };
  }

  private char delimiter(JsonNode root) {
    String text = root.path("delimiter").asText(",");
    if (text.length() != 1) {
      throw refusal("delimiter", "is not one character; write a tab as \"\\t\"");
    }
    return text.charAt(0);
  }

  private EntityRule entity(String at, String name, JsonNode node) {
    allow(
        node,
        at,
        "kind when value qualifier region key caption required protected properties roles");
    String label = required(node, at, "kind");
    EntityKind kind =
        EntityKind.ofLabel(label)
            .orElseThrow(() -> refusal(at + ".kind", "'" + label + "' is no kind of entity"));
    Template value = template(node, "value");
    if (value.parts().isEmpty() == (kind.isIdentifier() || kind == EntityKind.PLACE)) {
      throw refusal(
          at + ".value",
          kind.isIdentifier() || kind == EntityKind.PLACE
              ? "is missing: a " + label + " is known by its value"
              : "must not stand here: a " + label + " is a record; give it a key or none");
    }
    return new EntityRule(
        name,
        kind,
        condition(at + ".when", node.get("when")),
        value,
        template(node, "qualifier"),
        template(node, "region"),
        templates(node.path("key")),
        template(node, "caption"),
        node.path("required").asBoolean(false),
        node.path("protected").asBoolean(false),
        properties(at + ".properties", node.path("properties"), EntityMapper.RESERVED),
        roles(at + ".roles", node.path("roles")));
  }

  private List<RoleRule> roles(String at, JsonNode list) {
    List<RoleRule> roles = new ArrayList<>();
    for (JsonNode node : list) {
      allow(node, at, "role author grading when");
      String grading = node.path("grading").asText("F6");
      if (!grading.contains("{") && !grading.matches("[A-F][1-6]")) {
        throw refusal(at + ".grading", "is not a letter A to F and a digit 1 to 6");
      }
      roles.add(
          new RoleRule(
              Template.parse(required(node, at, "role")),
              template(node, "author"),
              Template.parse(grading),
              condition(at + ".when", node.get("when"))));
    }
    return roles;
  }

  private LinkRule link(String at, JsonNode node, Set<String> entities) {
    allow(node, at, "kind from to when swapWhen at amount reference twins properties");
    String name = required(node, at, "kind");
    LinkKind kind =
        LinkKind.ofName(name)
            .orElseThrow(() -> refusal(at + ".kind", "'" + name + "' is no kind of link"));
    for (String end : List.of("from", "to")) {
      if (!entities.contains(required(node, at, end))) {
        throw refusal(at + "." + end, "names no entity of this mapping");
      }
    }
    return new LinkRule(
        kind,
        required(node, at, "from"),
        required(node, at, "to"),
        condition(at + ".when", node.get("when")),
        node.has("swapWhen") ? condition(at + ".swapWhen", node.get("swapWhen")) : Condition.NEVER,
        time(at + ".at", node.get("at")),
        amount(at + ".amount", node.get("amount")),
        template(node, "reference"),
        twins(at, node, kind),
        properties(at + ".properties", node.path("properties"), LinkMapper.RESERVED));
  }

  private boolean twins(String at, JsonNode node, LinkKind kind) {
    return switch (node.path("twins").asText(kind == LinkKind.TRANSFERRED ? "distinct" : "same")) {
      case "distinct" -> true;
      case "same" -> false;
      default -> throw refusal(at + ".twins", "is neither distinct nor same");
    };
  }

  private @Nullable TimeRule time(String at, @Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    allow(node, at, "value format calendar zone");
    String format = required(node, at, "format");
    try {
      return TimeRule.of(
          Template.parse(required(node, at, "value")),
          format,
          node.path("calendar").asText("").equals("buddhist"),
          zone(at + ".zone", optional(node, "zone")));
    } catch (IllegalArgumentException notAPattern) {
      throw refusal(at + ".format", "'" + format + "' is no pattern of a date");
    }
  }

  private @Nullable AmountRule amount(String at, @Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    allow(node, at, "value currency decimal thousands");
    return new AmountRule(
        Template.parse(required(node, at, "value")),
        Template.parse(required(node, at, "currency")),
        node.path("decimal").asText("."),
        node.path("thousands").asText(""));
  }

  private Condition condition(String at, @Nullable JsonNode node) {
    if (node == null) {
      return Condition.ALWAYS;
    }
    allow(node, at, "value in not present");
    Template value = Template.parse(required(node, at, "value"));
    if (node.has("in")) {
      return new Condition(value, Condition.Test.IN, folded(node.path("in")));
    }
    if (node.has("not")) {
      return new Condition(value, Condition.Test.NOT_IN, folded(node.path("not")));
    }
    if (node.has("present")) {
      boolean present = node.path("present").asBoolean();
      return new Condition(
          value, present ? Condition.Test.PRESENT : Condition.Test.ABSENT, Set.of());
    }
    throw refusal(at, "has neither 'in', 'not' nor 'present'");
  }

  private Map<String, PropertyRule> properties(String at, JsonNode node, Set<String> reserved) {
    Map<String, PropertyRule> properties = new LinkedHashMap<>();
    node.properties()
        .forEach(
            each -> {
              String name = each.getKey();
              if (!name.matches("[a-z][A-Za-z0-9]{0,60}") || reserved.contains(name)) {
                throw refusal(
                    at + "." + name, "is no free property name (lowerCamel, not reserved)");
              }
              properties.put(name, property(at + "." + name, each.getValue()));
            });
    return properties;
  }

  private PropertyRule property(String at, JsonNode node) {
    if (node.isTextual()) {
      return new PropertyRule(Template.parse(node.asText()), PropertyRule.Type.TEXT, "");
    }
    allow(node, at, "value type format");
    String type = node.path("type").asText("text");
    try {
      return new PropertyRule(
          Template.parse(required(node, at, "value")),
          PropertyRule.Type.valueOf(type.toUpperCase(Locale.ROOT)),
          optional(node, "format"));
    } catch (IllegalArgumentException unknown) {
      throw refusal(at + ".type", "'" + type + "' is no type of property");
    }
  }

  private String zone(String at, String name) {
    try {
      return name.isEmpty() ? name : ZoneId.of(name).getId();
    } catch (DateTimeException unknown) {
      throw refusal(at, "'" + name + "' is no time zone; write for example Asia/Bangkok");
    }
  }

  private void allow(JsonNode node, String at, String words) {
    if (!node.isObject()) {
      throw refusal(at.isEmpty() ? "the top" : at, "is not a block of 'name: value' lines");
    }
    Set<String> allowed = new TreeSet<>(List.of(words.split(" ")));
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!allowed.contains(name)) {
                throw refusal(
                    at.isEmpty() ? name : at + "." + name,
                    "is unknown; known are " + String.join(", ", allowed));
              }
            });
  }

  private String required(JsonNode node, String at, String name) {
    String text = node.path(name).asText("");
    if (text.isEmpty()) {
      throw refusal(at.isEmpty() ? name : at + "." + name, "is missing");
    }
    return text;
  }

  private static String optional(JsonNode node, String name) {
    return node.path(name).asText("");
  }

  private static Template template(JsonNode node, String name) {
    return node.has(name) ? Template.parse(node.path(name).asText()) : NONE;
  }

  private static List<Template> templates(JsonNode list) {
    List<Template> templates = new ArrayList<>();
    list.forEach(each -> templates.add(Template.parse(each.asText())));
    return templates;
  }

  private static List<String> list(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static Set<String> folded(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(each -> texts.add(each.asText().toLowerCase(Locale.ROOT)));
    return texts;
  }

  private EngineException refusal(String at, String message) {
    return new EngineException(
        ErrorCode.INVALID_INPUT, at, "mapping " + file + ": " + at + " " + message);
  }
}

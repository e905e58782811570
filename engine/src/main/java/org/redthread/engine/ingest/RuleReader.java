package org.redthread.engine.ingest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.ingest.AmountRule.Negative;
import org.redthread.engine.ingest.Mapping.EntityRule;
import org.redthread.engine.ingest.Mapping.LinkRule;
import org.redthread.engine.ingest.Mapping.RoleRule;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.RoleKind;
import org.redthread.engine.store.EntityMapper;
import org.redthread.engine.store.LinkMapper;

/** Reads the rules of a mapping for entities and links out of its blocks. */
final class RuleReader {
  private RuleReader() {}

  /** {@return the rule for an entity} */
  static EntityRule entity(MappingBlock block) {
    block.allow("kind when value qualifier region key caption required protected properties roles");
    String label = block.required("kind");
    EntityKind kind =
        EntityKind.ofLabel(label)
            .orElseThrow(
                () ->
                    block.refusalOf(
                        "kind",
                        "'"
                            + label
                            + "' is no kind of entity; known are "
                            + String.join(
                                ", ",
                                Arrays.stream(EntityKind.values())
                                    .map(EntityKind::label)
                                    .toList())));
    checkIdentity(block, kind, label);
    return new EntityRule(
        block.name(),
        kind,
        condition(block, "when", Condition.ALWAYS),
        block.template("value"),
        block.template("qualifier"),
        block.template("region"),
        block.list("key").stream().map(MappingBlock::template).toList(),
        block.template("caption"),
        block.flag("required"),
        block.flag("protected"),
        properties(block.block("properties"), EntityMapper.RESERVED),
        block.list("roles").stream().map(RuleReader::role).toList());
  }

  private static void checkIdentity(MappingBlock block, EntityKind kind, String label) {
    boolean hasValue = kind.isIdentifier() || kind == EntityKind.PLACE;
    if (hasValue && !block.has("value")) {
      throw block.refusalOf("value", "is missing: a " + label + " is known by its value");
    }
    if (!hasValue && block.has("value")) {
      throw block.refusalOf(
          "value", "must not stand here: a " + label + " is a record; give it a key or none");
    }
    if (hasValue && block.has("key")) {
      throw block.refusalOf("key", "must not stand here: a " + label + " is known by its value");
    }
    if (kind.isIdentifier() && block.has("caption")) {
      throw block.refusalOf(
          "caption", "must not stand here: a " + label + " is shown as its value");
    }
    if (!hasValue && !block.has("key") && !block.has("caption")) {
      throw block.refusalOf(
          "caption", "is missing: without it and a key no " + label + " is found");
    }
  }

  private static RoleRule role(MappingBlock block) {
    block.allow("role author grading when");
    Template role = block.requiredTemplate("role");
    if (role.columns().isEmpty() && RoleKind.ofName(block.required("role")).isEmpty()) {
      throw block.refusalOf("role", "is no role");
    }
    Template grading = block.has("grading") ? block.template("grading") : Template.parse("F6");
    if (grading.columns().isEmpty()
        && block.has("grading")
        && !RoleRule.isGrading(block.required("grading"))) {
      throw block.refusalOf("grading", "is not a letter A to F and a digit 1 to 6");
    }
    return new RoleRule(
        role, block.template("author"), grading, condition(block, "when", Condition.ALWAYS));
  }

  /**
   * {@return the rule for a link}
   *
   * @param entities the names of the mapping's entities
   */
  static LinkRule link(MappingBlock block, Set<String> entities) {
    block.allow("kind from to when swapWhen at amount reference twins properties");
    String name = block.required("kind");
    LinkKind kind =
        LinkKind.ofName(name)
            .orElseThrow(() -> block.refusalOf("kind", "'" + name + "' is no kind of link"));
    for (String end : List.of("from", "to")) {
      if (!entities.contains(block.required(end))) {
        throw block.refusalOf(end, "names no entity of this mapping");
      }
    }
    return new LinkRule(
        kind,
        block.required("from"),
        block.required("to"),
        condition(block, "when", Condition.ALWAYS),
        condition(block, "swapWhen", Condition.NEVER),
        block.has("at") ? time(block.block("at")) : null,
        block.has("amount") ? amount(block.block("amount")) : null,
        block.template("reference"),
        choice(block, "twins", kind == LinkKind.TRANSFERRED ? "distinct" : "same", "same distinct")
            .equals("distinct"),
        properties(block.block("properties"), LinkMapper.RESERVED));
  }

  private static TimeRule time(MappingBlock block) {
    block.allow("value format calendar zone");
    String format = block.required("format");
    try {
      return TimeRule.of(
          block.requiredTemplate("value"),
          format,
          choice(block, "calendar", "gregorian", "gregorian buddhist").equals("buddhist"),
          block.zone("zone"));
    } catch (IllegalArgumentException notAPattern) {
      throw block.refusalOf(
          "format", "'" + format + "' is no pattern of a date; write years as uuuu");
    }
  }

  private static AmountRule amount(MappingBlock block) {
    block.allow("value currency decimal thousands negative");
    String decimal = block.has("decimal") ? block.required("decimal") : ".";
    String thousands = block.optional("thousands");
    if (decimal.length() != 1 || thousands.length() > 1 || decimal.equals(thousands)) {
      throw block.refusalOf("decimal", "and thousands are not two different single signs");
    }
    Negative negative =
        switch (choice(block, "negative", "refused", "refused swaps ignored")) {
          case "swaps" -> Negative.SWAPS;
          case "ignored" -> Negative.IGNORED;
          default -> Negative.REFUSED;
        };
    return AmountRule.of(
        block.requiredTemplate("value"),
        block.requiredTemplate("currency"),
        negative,
        decimal,
        thousands);
  }

  private static String choice(MappingBlock block, String name, String usual, String choices) {
    String chosen = block.has(name) ? block.required(name) : usual;
    if (!List.of(choices.split(" ")).contains(chosen)) {
      throw block.refusalOf(name, "is not one of " + choices.replace(" ", ", "));
    }
    return chosen;
  }

  private static Condition condition(MappingBlock parent, String name, Condition usual) {
    if (!parent.has(name)) {
      return usual;
    }
    MappingBlock block = parent.block(name).allow("value in not present");
    Template value = block.requiredTemplate("value");
    List<String> tests = List.of("in", "not", "present").stream().filter(block::has).toList();
    if (tests.size() != 1) {
      throw parent.refusalOf(name, "has not exactly one of 'in', 'not' and 'present'");
    }
    return switch (tests.getFirst()) {
      case "in" -> new Condition(value, Condition.Test.IN, block.foldedTexts("in"));
      case "not" -> new Condition(value, Condition.Test.NOT_IN, block.foldedTexts("not"));
      default ->
          new Condition(
              value,
              block.flag("present") ? Condition.Test.PRESENT : Condition.Test.ABSENT,
              Set.of());
    };
  }

  private static Map<String, PropertyRule> properties(MappingBlock block, Set<String> reserved) {
    Map<String, PropertyRule> properties = new LinkedHashMap<>();
    for (MappingBlock each : block.blocks()) {
      if (!each.name().matches("[a-z][A-Za-z0-9]{0,60}") || reserved.contains(each.name())) {
        throw block.refusalOf(each.name(), "is no free property name (lowerCamel, not reserved)");
      }
      properties.put(each.name(), property(each));
    }
    return properties;
  }

  private static PropertyRule property(MappingBlock block) {
    if (block.node().isTextual()) {
      return new PropertyRule(block.template(), PropertyRule.Type.TEXT, "");
    }
    block.allow("value type format");
    String type = block.has("type") ? block.required("type") : "text";
    return new PropertyRule(block.requiredTemplate("value"), type(block, type), dateFormat(block));
  }

  private static PropertyRule.Type type(MappingBlock block, String type) {
    return Arrays.stream(PropertyRule.Type.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(type))
        .findFirst()
        .orElseThrow(() -> block.refusalOf("type", "'" + type + "' is no type of property"));
  }

  private static String dateFormat(MappingBlock block) {
    @Nullable String format = block.has("format") ? block.required("format") : null;
    if (format == null) {
      return "";
    }
    try {
      ValueReader.dateFormatter(format);
      return format;
    } catch (IllegalArgumentException notAPattern) {
      throw block.refusalOf("format", "'" + format + "' is no pattern of a date");
    }
  }
}

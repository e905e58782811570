package org.redthread.engine.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * A block of {@code name: value} lines of a mapping with its place in it, so that every refusal
 * names the place. Immutable.
 *
 * @param file the mapping's file
 * @param place the block's place, for example {@code links[2].at}; empty for the whole mapping
 * @param node what stands there
 */
record MappingBlock(String file, String place, JsonNode node) {
  private static final Template NONE = new Template(List.of());

  /** {@return this block, after seeing that it is one and has only these words} */
  MappingBlock allow(String words) {
    if (!node.isObject()) {
      throw refusal(place.isEmpty() ? "the top" : place, "is not a block of 'name: value' lines");
    }
    Set<String> allowed = new TreeSet<>(List.of(words.split(" ")));
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      if (!allowed.contains(each.getKey())) {
        throw refusal(at(each.getKey()), "is unknown; known are " + String.join(", ", allowed));
      }
    }
    return this;
  }

  /** {@return whether the word stands in the block} */
  boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** {@return the block under a word; an empty one where the word is missing} */
  MappingBlock block(String name) {
    return new MappingBlock(file, at(name), node.path(name));
  }

  /** {@return the blocks under the words of this block, in their order} */
  List<MappingBlock> blocks() {
    if (!node.isMissingNode() && !node.isObject()) {
      throw refusal(place, "is not a block of 'name: value' lines");
    }
    return node.properties().stream().map(each -> block(each.getKey())).toList();
  }

  /** {@return the word that this block stands under} */
  String name() {
    return place.substring(place.lastIndexOf('.') + 1);
  }

  /** {@return the elements of the list under a word; none where the word is missing} */
  List<MappingBlock> list(String name) {
    JsonNode list = node.path(name);
    if (!list.isMissingNode() && !list.isArray()) {
      throw refusal(
          at(name), "is not a list: write it as [one, two] or as lines that begin with -");
    }
    List<MappingBlock> elements = new ArrayList<>();
    list.forEach(
        each -> elements.add(new MappingBlock(file, at(name) + "[" + elements.size() + "]", each)));
    return elements;
  }

  /** {@return the texts of the list under a word} */
  List<String> texts(String name) {
    return list(name).stream().map(MappingBlock::text).toList();
  }

  /** {@return the texts of the list under a word, in lower case} */
  Set<String> foldedTexts(String name) {
    Set<String> folded = new TreeSet<>();
    texts(name).forEach(text -> folded.add(text.toLowerCase(Locale.ROOT)));
    return folded;
  }

  /** {@return the text of this very place} */
  String text() {
    if (!node.isValueNode() || node.isNull()) {
      throw refusal(place, "is not a text");
    }
    return node.asText();
  }

  /** {@return the text under a word that must stand there} */
  String required(String name) {
    String text = optional(name);
    if (text.isEmpty()) {
      throw refusal(at(name), "is missing");
    }
    return text;
  }

  /** {@return the text under a word; empty where it is missing} */
  String optional(String name) {
    return has(name) ? block(name).text() : "";
  }

  /** {@return whether a word says true; false where it is missing} */
  boolean flag(String name) {
    if (has(name) && !node.path(name).isBoolean()) {
      throw refusal(at(name), "is neither true nor false");
    }
    return node.path(name).asBoolean(false);
  }

  /** {@return the template under a word; one without parts where it is missing} */
  Template template(String name) {
    return has(name) ? block(name).template() : NONE;
  }

  /** {@return the template under a word that must stand there} */
  Template requiredTemplate(String name) {
    required(name);
    return template(name);
  }

  /** {@return the template of this very place} */
  Template template() {
    try {
      return Template.parse(text());
    } catch (IllegalArgumentException fault) {
      throw refusal(place, String.valueOf(fault.getMessage()));
    }
  }

  /** {@return the time zone under a word; empty where it is missing} */
  String zone(String name) {
    String zone = optional(name);
    try {
      return zone.isEmpty() ? zone : ZoneId.of(zone).getId();
    } catch (DateTimeException unknown) {
      throw refusal(at(name), "'" + zone + "' is no time zone; write for example Asia/Bangkok");
    }
  }

  /** {@return the place of a word of this block} */
  String at(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  /** {@return the refusal of what stands under a word} */
  EngineException refusalOf(String name, String message) {
    return refusal(at(name), message);
  }

  private EngineException refusal(String at, String message) {
    return new EngineException(
        ErrorCode.INVALID_INPUT, at, "mapping " + file + ": " + at + " " + message);
  }
}

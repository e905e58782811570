package org.redthread.datasets.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redthread.datasets.population.ResourceLines;
import org.redthread.datasets.random.Chance;
import org.redthread.datasets.record.ChatText;

/** Templated messages by situation and language. */
final class Texts {
  private final Map<String, List<ChatText>> texts = new TreeMap<>();

  Texts() {
    for (String[] line : ResourceLines.read(Texts.class, "texts.txt")) {
      ChatText text = new ChatText(line[1], line[2]);
      texts.computeIfAbsent(line[0], key -> new ArrayList<>()).add(text);
      texts.computeIfAbsent(line[0] + line[1], key -> new ArrayList<>()).add(text);
    }
  }

  /** {@return a message in the country's language, or else in any language there is} */
  ChatText write(String situation, String country, String filling, Chance chance) {
    List<ChatText> choices = texts.get(situation + language(country));
    if (choices == null) {
      choices = texts.get(situation);
    }
    if (choices == null) {
      throw new IllegalArgumentException("no text for " + situation);
    }
    ChatText text = chance.pick(choices);
    return new ChatText(text.language(), text.text().replace("{}", filling));
  }

  private static String language(String country) {
    return switch (country) {
      case "TH" -> "th";
      case "VN" -> "vi";
      case "PH" -> "tl";
      case "ID" -> "id";
      case "MM" -> "my";
      case "KH" -> "km";
      case "CN" -> "zh";
      default -> "en";
    };
  }
}

package org.redthread.datasets.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.datasets.random.Chance;

/** Common names of each country, in Latin letters and in their own script. */
final class NameBook {
  private record Part(String latin, String original) {}

  private final Map<String, List<Part>> parts = new HashMap<>();

  NameBook() {
    for (String[] line : ResourceLines.read(NameBook.class, "names.txt")) {
      List<Part> list = new ArrayList<>();
      for (String entry : line[2].split(",")) {
        int sign = entry.indexOf('=');
        list.add(
            sign < 0
                ? new Part(entry, entry)
                : new Part(entry.substring(0, sign), entry.substring(sign + 1)));
      }
      parts.put(line[0] + line[1], List.copyOf(list));
    }
  }

  /** {@return the index of a family name, to give to a whole household} */
  int drawFamily(String country, Chance chance) {
    return chance.below(list(country, "s").size());
  }

  PersonName name(String country, String sex, int family, Chance chance) {
    Part given = chance.pick(list(country, sex.equals("F") ? "f" : "m"));
    Part last = list(country, "s").get(family);
    return new PersonName(given.latin(), last.latin(), original(country, given, last));
  }

  private static String original(String country, Part given, Part last) {
    return switch (country) {
      case "CN", "JP" -> last.original() + given.original();
      case "KH", "VN" -> last.original() + " " + given.original();
      default -> given.original() + " " + last.original();
    };
  }

  private List<Part> list(String country, String part) {
    List<Part> list = parts.get(country + part);
    if (list == null) {
      throw new IllegalArgumentException("no names for " + country);
    }
    return list;
  }
}

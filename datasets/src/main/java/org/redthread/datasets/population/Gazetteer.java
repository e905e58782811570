package org.redthread.datasets.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.datasets.random.Chance;

/** Real places: cities, border crossings, and towns where compounds have been reported. */
public final class Gazetteer {
  private final Map<String, List<String>> places = new HashMap<>();

  public Gazetteer() {
    for (String[] line : ResourceLines.read(Gazetteer.class, "places.txt")) {
      places.put(line[0] + line[1], List.of(line[2].split(",")));
    }
  }

  public String city(String country, Chance chance) {
    return chance.pick(list("city", country));
  }

  /**
   * The two sides of a border.
   *
   * @param land whether a vehicle can cross; otherwise both are airports
   */
  public record Crossing(String from, String to, boolean land) {}

  /** {@return a crossing between two countries: over land where they meet, else by air} */
  public Crossing crossing(String from, String to, Chance chance) {
    List<String> onward = places.get("land" + from + "-" + to);
    if (onward != null) {
      return crossing(chance.pick(onward));
    }
    List<String> reverse = places.get("land" + to + "-" + from);
    if (reverse != null) {
      Crossing other = crossing(chance.pick(reverse));
      return new Crossing(other.to(), other.from(), true);
    }
    return new Crossing(
        chance.pick(list("airport", from)), chance.pick(list("airport", to)), false);
  }

  /** {@return the way from Thailand to a town where compounds have been reported} */
  public Crossing gateway(String town) {
    return crossing(list("gateway", town).get(0));
  }

  private static Crossing crossing(String pair) {
    String[] sides = pair.split(">");
    return new Crossing(sides[0], sides[1], !pair.contains("Airport"));
  }

  String compound(String country, Chance chance) {
    return chance.pick(list("compound", country));
  }

  private List<String> list(String kind, String country) {
    List<String> list = places.get(kind + country);
    if (list == null) {
      throw new IllegalArgumentException("no " + kind + " for " + country);
    }
    return list;
  }
}

package org.redthread.datasets.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.datasets.random.Chance;

/** Real places: cities, checkpoints, and border towns where compounds have been reported. */
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

  public String checkpoint(String country, Chance chance) {
    return chance.pick(list("checkpoint", country));
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

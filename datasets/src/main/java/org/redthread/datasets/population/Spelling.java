package org.redthread.datasets.population;

import java.util.List;
import java.util.Locale;
import org.redthread.datasets.random.Chance;

/** The ways in which clerks write one name: order, capitals, script, transliteration, slips. */
public final class Spelling {
  private static final int CHANGED_PERCENT = 35;
  private static final List<String[]> TRANSLITERATIONS =
      List.of(
          new String[] {"ph", "p"},
          new String[] {"th", "t"},
          new String[] {"kh", "k"},
          new String[] {"oo", "u"},
          new String[] {"ee", "i"},
          new String[] {"ch", "j"},
          new String[] {"ai", "ay"},
          new String[] {"an", "ann"},
          new String[] {"o", "or"},
          new String[] {"w", "v"});

  private Spelling() {}

  /** {@return the full name in one cell, most often as it is} */
  public static String full(PersonName name, Chance chance) {
    if (!chance.percent(CHANGED_PERCENT)) {
      return name.full();
    }
    return switch (chance.below(6)) {
      case 0 -> name.family() + " " + name.given();
      case 1 -> name.full().toUpperCase(Locale.ROOT);
      case 2 -> name.nativeFull();
      case 3 -> name.family().toUpperCase(Locale.ROOT) + ", " + name.given();
      case 4 -> part(name.given(), chance) + " " + part(name.family(), chance);
      default -> name.given().charAt(0) + ". " + name.family();
    };
  }

  /** {@return one part of a name, most often as it is} */
  public static String part(String part, Chance chance) {
    if (!chance.percent(CHANGED_PERCENT)) {
      return part;
    }
    if (chance.percent(30)) {
      return part.toUpperCase(Locale.ROOT);
    }
    for (int attempt = 0; attempt < 6; attempt++) {
      String[] pair = chance.pick(TRANSLITERATIONS);
      if (part.indexOf(pair[0], 1) > 0) {
        int at = part.indexOf(pair[0], 1);
        return part.substring(0, at) + pair[1] + part.substring(at + pair[0].length());
      }
    }
    return part;
  }
}

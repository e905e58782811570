package org.redthread.datasets.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.datasets.exhibit.Exhibit;
import org.redthread.datasets.exhibit.Layout;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.random.Chance;

/**
 * Calls, each in one place: in the log of a seized handset if one took part, the caller's first, or
 * else with the operator of the caller.
 */
public final class CallRecords {
  private static final List<String> OPERATOR_COUNTRIES = List.of("TH", "KH", "VN", "PH");
  private static final int MOST_HANDSETS = 40;

  private final Shelf shelf;
  private final Chance chance;
  private final Map<Identifier, Handset> handsets = new HashMap<>();

  CallRecords(Shelf shelf) {
    this.shelf = shelf;
    this.chance = shelf.chance("calls");
  }

  /** Says that this line's handset is seized, as long as there are not too many. */
  public void seize(Line owner) {
    if (handsets.size() == MOST_HANDSETS || handsets.containsKey(owner.phone())) {
      return;
    }
    int number = handsets.size() + 1;
    String folder = "handsets/handset-" + (number < 10 ? "0" : "") + number;
    String country = seizedIn(owner.phone().scheme());
    Layout layout = callLayout(country, number);
    String tlp = number % 3 == 0 ? "AMBER+STRICT" : "AMBER";
    Exhibit calls = shelf.exhibit(folder + "/calls.csv", layout, country, tlp);
    Layout contactLayout = number % 2 == 0 ? Layout.CONTACTS_A : Layout.CONTACTS_B;
    Exhibit contacts = shelf.exhibit(folder + "/contacts.csv", contactLayout, country, tlp);
    handsets.put(owner.phone(), new Handset(owner, calls, contacts, chance));
  }

  /** Records a call of so many seconds; none means that it was not taken. */
  public void call(Line from, Line to, long at, int seconds) {
    Handset callers = handsets.get(from.phone());
    Handset takers = handsets.get(to.phone());
    if (callers != null) {
      callers.log(true, to, at, seconds);
    } else if (takers != null) {
      takers.log(false, from, at, seconds);
    } else {
      detail(from, to, at, seconds);
    }
  }

  /** Records a call of the usual length. */
  public void call(Line from, Line to, long at) {
    call(from, to, at, chance.percent(12) ? 0 : chance.between(5, 600));
  }

  private void detail(Line from, Line to, long at, int seconds) {
    String home = from.phone().scheme();
    String country = OPERATOR_COUNTRIES.contains(home) ? home : "TH";
    Exhibit exhibit =
        shelf.exhibit("operator/call-detail-" + country + ".csv", Layout.CALLS_C, country, "AMBER");
    String cell = country + "-" + chance.between(1000, 1399);
    exhibit.add(at, List.of(), from.phone(), to.phone(), at, seconds, from.device(), cell);
  }

  private static Layout callLayout(String country, int number) {
    return switch (country) {
      case "TH" -> number % 3 == 0 ? Layout.CALLS_A : Layout.CALLS_THAI_BUDDHIST_ERA;
      // Only where 00 is the prefix for calls abroad: 0066 means something else in Thailand.
      case "MM", "LA", "VN", "PH", "MY" -> number % 3 == 0 ? Layout.CALLS_A : Layout.CALLS_B;
      default -> Layout.CALLS_A;
    };
  }

  private String seizedIn(String home) {
    return switch (home) {
      case "TH", "KH", "MM", "LA", "VN", "PH", "MY", "ID" -> home;
      default -> chance.pick("KH", "TH", "LA");
    };
  }
}

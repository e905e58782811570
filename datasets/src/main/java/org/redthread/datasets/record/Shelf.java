package org.redthread.datasets.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redthread.datasets.exhibit.Custody;
import org.redthread.datasets.exhibit.Exhibit;
import org.redthread.datasets.exhibit.Layout;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.random.Chance;

/** All exhibits of a seizure, opened as they are needed. Not thread-safe. */
public final class Shelf {
  private final long seed;
  private final Map<String, Exhibit> exhibits = new LinkedHashMap<>();
  private final Map<String, Integer> countries = new LinkedHashMap<>();
  private final Set<Identifier> sightings = new HashSet<>();

  public Shelf(long seed) {
    this.seed = seed;
  }

  /**
   * {@return the exhibit at that path, opened if new}
   *
   * @param country whose agency seized it
   */
  Exhibit exhibit(String path, Layout layout, String country, String tlp) {
    Exhibit known = exhibits.get(path);
    if (known != null) {
      return known;
    }
    Custody custody = custody(country, layout, tlp);
    Exhibit opened = new Exhibit(path, layout, custody, Chance.of(seed, path), sightings);
    exhibits.put(path, opened);
    return opened;
  }

  /** {@return a stream of chance of its own for that purpose} */
  Chance chance(String purpose) {
    return Chance.of(seed, purpose);
  }

  /** {@return the exhibits by path} */
  public List<Exhibit> exhibits() {
    List<Exhibit> sorted = new ArrayList<>(exhibits.values());
    sorted.sort(Comparator.comparing(Exhibit::path));
    return sorted;
  }

  /** {@return the identifiers that stand in a sound row} */
  public Set<Identifier> sightings() {
    return sightings;
  }

  private Custody custody(String country, Layout layout, String tlp) {
    int number = countries.merge(country, 1, Integer::sum);
    return new Custody(
        country + "-2026-" + "0".repeat(number < 10 ? 3 : 2) + number,
        agency(country, layout),
        basis(layout),
        "SYN-" + country + "-7",
        tlp,
        country,
        zone(country));
  }

  private static String agency(String country, Layout layout) {
    return switch (layout) {
      case BANK_ONE_STATEMENT, BANK_ONE_CUSTOMERS, BANK_TWO_TRANSFERS, BANK_TWO_CUSTOMERS ->
          "Synthetic Financial Intelligence Unit (" + country + ")";
      case BORDER_CROSSINGS -> "Synthetic Border Service (" + country + ")";
      case INTERVIEWS -> "Synthetic Victim Identification Team (" + country + ")";
      case COMPLAINTS -> "Synthetic Fraud Desk (" + country + ")";
      default -> "Synthetic Cyber Unit (" + country + ")";
    };
  }

  private static String basis(Layout layout) {
    return switch (layout) {
      case CONTACTS_A, CONTACTS_B, CALLS_A, CALLS_B, CALLS_THAI_BUDDHIST_ERA, CHAT ->
          "search and seizure warrant (synthetic)";
      case CALLS_C, SIGN_INS -> "order to produce records (synthetic)";
      case BANK_ONE_STATEMENT, BANK_ONE_CUSTOMERS, BANK_TWO_TRANSFERS, BANK_TWO_CUSTOMERS ->
          "order to produce bank records (synthetic)";
      case WALLET_LEDGER, WALLET_ATTRIBUTIONS, ADVERTISEMENTS -> "open source (synthetic)";
      case BORDER_CROSSINGS -> "border records act (synthetic)";
      case INTERVIEWS -> "voluntary interview with consent (synthetic)";
      case COMPLAINTS -> "mutual legal assistance (synthetic)";
    };
  }

  private static String zone(String country) {
    return switch (country) {
      case "TH" -> "Asia/Bangkok";
      case "LA" -> "Asia/Vientiane";
      case "KH" -> "Asia/Phnom_Penh";
      case "MM" -> "Asia/Yangon";
      case "VN" -> "Asia/Ho_Chi_Minh";
      case "PH" -> "Asia/Manila";
      case "MY" -> "Asia/Kuala_Lumpur";
      case "ID" -> "Asia/Jakarta";
      case "SG" -> "Asia/Singapore";
      default -> throw new IllegalArgumentException("no agency in " + country);
    };
  }
}

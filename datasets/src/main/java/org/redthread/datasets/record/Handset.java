package org.redthread.datasets.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.datasets.exhibit.Exhibit;
import org.redthread.datasets.exhibit.Layout;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.population.Period;
import org.redthread.datasets.random.Chance;

/** A seized handset: its call log, and the contact list that follows from it. */
final class Handset {
  private static final List<String> PREFIXES =
      List.of("", "", "", "P' ", "Mr ", "Boss ", "Agent ", "Sis ", "Bro ");

  private final Line owner;
  private final Exhibit calls;
  private final Exhibit contacts;
  private final Chance chance;
  private final Map<Identifier, String> saved = new LinkedHashMap<>();

  Handset(Line owner, Exhibit calls, Exhibit contacts, Chance chance) {
    this.owner = owner;
    this.calls = calls;
    this.contacts = contacts;
    this.chance = chance;
  }

  /** Logs a call that the owner made or took. */
  void log(boolean outgoing, Line party, long at, int seconds) {
    String name = saved.get(party.phone());
    if (name == null && chance.percent(65)) {
      name = save(party, at);
    }
    Layout layout = calls.layout();
    if (layout == Layout.CALLS_B) {
      Identifier from = outgoing ? owner.phone() : party.phone();
      Identifier to = outgoing ? party.phone() : owner.phone();
      calls.add(at, List.of(), owner.phone(), from, to, at, seconds);
    } else {
      calls.add(
          at,
          List.of(),
          owner.phone(),
          direction(layout, outgoing, seconds),
          party.phone(),
          name,
          at,
          seconds);
    }
  }

  private String save(Line party, long at) {
    String name = chance.pick(PREFIXES) + party.label();
    saved.put(party.phone(), name);
    long changed = Math.max(Period.START, at - chance.between(0L, 20 * Period.DAY));
    if (contacts.layout() == Layout.CONTACTS_A) {
      String memory = chance.pick("SIM", "Phone", "Cloud");
      contacts.add(
          changed, List.of(), owner.phone(), name, party.phone(), party.email(), memory, changed);
    } else {
      Identifier handle = chance.percent(40) ? party.handle() : null;
      contacts.add(
          changed,
          List.of(),
          owner.phone(),
          name,
          party.phone(),
          null,
          scheme(handle),
          handle,
          changed);
    }
    return name;
  }

  private static @Nullable String scheme(@Nullable Identifier handle) {
    return handle == null ? null : handle.scheme();
  }

  private static String direction(Layout layout, boolean outgoing, int seconds) {
    boolean thai = layout == Layout.CALLS_THAI_BUDDHIST_ERA;
    if (outgoing) {
      return thai ? "โทรออก" : "Outgoing";
    }
    if (seconds == 0) {
      return thai ? "ไม่ได้รับสาย" : "Missed";
    }
    return thai ? "รับสาย" : "Incoming";
  }
}

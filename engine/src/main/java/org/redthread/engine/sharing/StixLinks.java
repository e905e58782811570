package org.redthread.engine.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.Money;

/**
 * Links as STIX relationships: what the standard has no word for (how many events, when, how much)
 * stands in our extension. Pure functions of the context.
 */
final class StixLinks {
  private final StixContext context;

  StixLinks(StixContext context) {
    this.context = context;
  }

  static String id(OutgoingLink link) {
    return StixIds.ofKey("relationship", link.key());
  }

  Map<String, Object> object(OutgoingLink link) {
    Map<String, Object> object = context.head("relationship", id(link), link.tlp());
    StixContext.putUnlessEmpty(
        object, "external_references", StixContext.references(link.evidence()));
    object.put("relationship_type", type(link));
    object.put("source_ref", StixEntities.id(link.from()));
    object.put("target_ref", StixEntities.id(link.to()));
    putTimes(object, link.first(), link.last());
    object.put("extensions", Map.of(StixExtensions.PROPERTIES, extension(link)));
    return object;
  }

  static String type(OutgoingLink link) {
    return link.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** By STIX 2.1 section 5.1 the end, where there is one, lies after the beginning. */
  private static void putTimes(
      Map<String, Object> object, @Nullable Instant first, @Nullable Instant last) {
    if (first != null) {
      object.put("start_time", Timestamp.format(first));
    }
    if (last != null && (first == null || last.isAfter(first))) {
      object.put("stop_time", Timestamp.format(last));
    }
  }

  private static Map<String, Object> extension(OutgoingLink link) {
    Map<String, Object> extension = StixEntities.propertyExtension();
    extension.put("public_id", link.key());
    extension.put("kind", link.kind().name());
    extension.put("is_summary_of_events", link.kind().isEvent());
    extension.put("count", link.count());
    putTime(extension, "first", link.first());
    putTime(extension, "last", link.last());
    StixContext.putUnlessEmpty(
        extension, "totals", link.totals().stream().map(StixLinks::money).toList());
    extension.put("evidence_count", link.evidenceCount());
    StixContext.putUnlessEmpty(extension, "properties", StixContext.properties(link.properties()));
    StixContext.putUnlessEmpty(extension, "events", events(link));
    return extension;
  }

  private static List<Map<String, Object>> events(OutgoingLink link) {
    List<Map<String, Object>> events = new ArrayList<>();
    for (OutgoingEvent each : link.events()) {
      Map<String, Object> event = new LinkedHashMap<>();
      event.put("public_id", each.key());
      putTime(event, "time", each.at());
      StixContext.putUnlessEmpty(event, "zone", each.zone());
      Money paid = each.money();
      if (paid != null) {
        event.putAll(money(paid));
      }
      StixContext.putUnlessEmpty(event, "properties", StixContext.properties(each.properties()));
      StixContext.putUnlessEmpty(event, "evidence", StixContext.evidence(each.evidence()));
      events.add(event);
    }
    return events;
  }

  private static void putTime(Map<String, Object> object, String name, @Nullable Instant time) {
    if (time != null) {
      object.put(name, Timestamp.format(time));
    }
  }

  private static Map<String, Object> money(Money money) {
    Map<String, Object> amount = new LinkedHashMap<>();
    amount.put("currency", money.currency());
    amount.put("amount", money.amount().toPlainString());
    return amount;
  }
}

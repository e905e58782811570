package org.redthread.engine.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkEvent;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.Money;
import org.redthread.engine.model.Tlp;

/** Makes outgoing links. For one thread. */
final class LinkRedactor {
  private static final Comparator<LinkEvent> EVENT_ORDER =
      Comparator.comparing(LinkEvent::at, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(LinkEvent::id);

  /** The link that an event belongs to. */
  private record Ends(LinkKind kind, String from, String to) {}

  private final Redaction redaction;
  private final Map<String, OutgoingEntity> entities;
  private final Map<Ends, List<LinkEvent>> events = new HashMap<>();

  LinkRedactor(Redaction redaction, Map<String, OutgoingEntity> entities, List<LinkEvent> events) {
    this.redaction = redaction;
    this.entities = entities;
    for (LinkEvent event : events.stream().sorted(EVENT_ORDER).toList()) {
      this.events
          .computeIfAbsent(
              new Ends(event.kind(), event.from(), event.to()), key -> new ArrayList<>())
          .add(event);
    }
  }

  /** {@return the link as it may leave; empty where it may not} */
  Optional<OutgoingLink> redact(Link link) {
    LossPlace place = new LossPlace(LossSubject.LINK, link.kind().name(), "");
    List<LinkEvent> own = takeEvents(link);
    List<Evidence> evidence =
        Stream.concat(
                link.evidence().stream(), own.stream().flatMap(each -> each.evidence().stream()))
            .distinct()
            .toList();
    Tlp tlp = redaction.marking().ofPart(evidence, link.evidenceCount());
    OutgoingEntity from = entities.get(link.from());
    OutgoingEntity to = entities.get(link.to());
    if (from == null || to == null || !redaction.marking().isAllowed(tlp)) {
      LossReason reason =
          from == null || to == null ? LossReason.END_MISSING : LossReason.ABOVE_MARKING;
      redaction.ledger().leftOut(place, reason);
      countEvents(link.kind(), own, reason);
      return Optional.empty();
    }
    return Optional.of(outgoing(link, from, to, tlp, own));
  }

  private OutgoingLink outgoing(
      Link link, OutgoingEntity from, OutgoingEntity to, Tlp tlp, List<LinkEvent> own) {
    LossPlace place = new LossPlace(LossSubject.LINK, link.kind().name(), "");
    TextGuard guard = redaction.guard();
    boolean isHidden = redaction.scope().touches(link.from(), link.to());
    return new OutgoingLink(
        isHidden ? redaction.pseudonyms().of(link.id()) : link.id(),
        link.kind(),
        from,
        to,
        link.count(),
        guard.instant(place.property("first"), link.first()),
        guard.instant(place.property("last"), link.last()),
        guard.money(place.property("totals"), link.totals()),
        isHidden ? hide(place, link.properties()) : guard.properties(place, link.properties()),
        isHidden ? hideEvents(link.kind(), own) : show(link.kind(), own),
        tlp,
        isHidden
            ? redaction.exhibitsOnly(place, link.evidence())
            : redaction.evidence(place, link.evidence()),
        link.evidenceCount());
  }

  /** Counts the events of which no link was given. To be called last. */
  void countRest() {
    new TreeMap<>(
            events.entrySet().stream()
                .collect(
                    Collectors.groupingBy(
                        each -> each.getKey().kind(),
                        Collectors.summingLong(each -> each.getValue().size()))))
        .forEach(
            (kind, count) ->
                redaction
                    .ledger()
                    .add(place(kind), LossFate.LEFT_OUT, LossReason.END_MISSING, count));
  }

  private List<LinkEvent> takeEvents(Link link) {
    List<LinkEvent> own = events.remove(new Ends(link.kind(), link.from(), link.to()));
    return own == null ? List.of() : own;
  }

  private Map<String, Object> hide(LossPlace place, Map<String, Object> properties) {
    Map<String, Object> kept = new TreeMap<>();
    properties.forEach(
        (name, value) -> {
          if (ProtectedProperties.isKept(name, value)) {
            kept.put(name, value);
          } else {
            redaction
                .ledger()
                .leftOut(place.property(redaction.guard().name(name)), LossReason.PROTECTED);
          }
        });
    return kept;
  }

  private List<OutgoingEvent> hideEvents(LinkKind kind, List<LinkEvent> own) {
    countEvents(kind, own, LossReason.PROTECTED);
    return List.of();
  }

  private void countEvents(LinkKind kind, List<LinkEvent> own, LossReason reason) {
    redaction.ledger().add(place(kind), LossFate.LEFT_OUT, reason, own.size());
  }

  private List<OutgoingEvent> show(LinkKind kind, List<LinkEvent> own) {
    LossPlace place = place(kind);
    List<OutgoingEvent> shown = new ArrayList<>();
    for (LinkEvent event : own) {
      Money paid = event.money();
      List<Money> money =
          redaction
              .guard()
              .money(place.property("amount"), paid == null ? List.of() : List.of(paid));
      shown.add(
          new OutgoingEvent(
              event.id(),
              redaction.guard().instant(place.property("at"), event.at()),
              redaction.guard().zone(place.property("zone"), event.zone()),
              money.isEmpty() ? null : money.getFirst(),
              redaction.guard().properties(place, event.properties()),
              redaction.evidence(place, event.evidence())));
    }
    return shown;
  }

  private static LossPlace place(LinkKind kind) {
    return new LossPlace(LossSubject.EVENT, kind.name(), "");
  }
}

package org.redthread.engine.sharing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Money;

/**
 * The tokens of a file that are counts, times, amounts, gradings, hashes, opaque ids or pseudonyms:
 * they tell nobody's name even where a sum happens to have the digits of a number. For one use.
 */
final class Explained {
  private final Set<String> tokens = new HashSet<>();

  static Set<String> of(OutgoingPackage outgoing) {
    Explained explained = new Explained();
    explained.add(outgoing.created());
    outgoing.entities().forEach(explained::add);
    outgoing.links().forEach(explained::add);
    OutgoingNetwork network = outgoing.network();
    if (network != null) {
      explained.tokens.addAll(network.exhibits());
      explained.addNumbers(network.rank(), network.score());
      network.reasons().forEach(reason -> explained.addNumbers(reason.points()));
      for (long position = 1; position <= network.members().size(); position++) {
        explained.addNumbers(position);
      }
    }
    return explained.tokens;
  }

  private void add(OutgoingEntity entity) {
    addNames(entity.properties());
    tokens.add(entity.key());
    tokens.add(entity.identity());
    add(entity.evidence());
    if (entity.isPseudonymised()) {
      entity.identifiers().forEach(each -> tokens.add(each.value()));
      entity.properties().values().forEach(value -> tokens.add(PropertyValue.text(value)));
      tokens.addAll(entity.properties().keySet());
    } else {
      entity.identifiers().stream()
          .map(StixObservable::of)
          .forEach(each -> tokens.addAll(each.properties().values()));
    }
    StixEntities.country(entity).ifPresent(tokens::add);
    for (OutgoingRole role : entity.roles()) {
      tokens.add(role.grading());
      add(role.evidence());
      StixEntities.confidence(role.grading()).ifPresent(each -> tokens.add(each.toString()));
    }
  }

  private void add(OutgoingLink link) {
    addNames(link.properties());
    tokens.add(link.key());
    add(link.first());
    add(link.last());
    add(link.evidence());
    link.totals().forEach(this::add);
    addNumbers(link.count(), (double) link.count(), link.evidenceCount());
    for (OutgoingEvent event : link.events()) {
      tokens.add(event.key());
      tokens.add(event.zone());
      add(event.at());
      add(event.evidence());
      Money paid = event.money();
      if (paid != null) {
        add(paid);
      }
    }
  }

  /** A name that may leave may also leave with the word that GraphML puts before it. */
  private void addNames(Map<String, Object> properties) {
    properties.keySet().forEach(name -> tokens.add(GraphMlKeys.PREFIX + name));
  }

  private void add(@Nullable Instant instant) {
    if (instant != null) {
      tokens.add(Timestamp.format(instant));
    }
  }

  private void add(Money money) {
    tokens.add(money.currency());
    tokens.add(money.amount().toPlainString());
    tokens.add(GraphMlWriter.money(money));
  }

  private void add(List<Evidence> evidence) {
    for (Evidence each : evidence) {
      tokens.add(each.exhibit());
      tokens.add(StixContext.citation(each));
      addNumbers(each.row());
    }
  }

  private void addNumbers(Number... numbers) {
    for (Number number : numbers) {
      tokens.add(number.toString());
    }
  }
}

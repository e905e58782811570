package org.redthread.engine.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.Network;
import org.redthread.engine.model.Network.Reason;
import org.redthread.engine.model.Truncation;

/** Makes an outgoing package of what is to be shared. For one use. */
final class PackageRedactor {
  private static final Comparator<OutgoingEntity> ENTITY_ORDER =
      Comparator.comparing(OutgoingEntity::kind).thenComparing(OutgoingEntity::key);
  private static final Comparator<OutgoingLink> LINK_ORDER =
      Comparator.comparing(OutgoingLink::kind)
          .thenComparing(link -> link.from().key())
          .thenComparing(link -> link.to().key())
          .thenComparing(OutgoingLink::key);
  private static final LossPlace PACKAGE = new LossPlace(LossSubject.PACKAGE, "", "");
  private static final LossPlace NETWORK = new LossPlace(LossSubject.NETWORK, "", "");

  private final SharingPackage input;
  private final Redaction redaction;
  private final Map<String, OutgoingEntity> entities = new HashMap<>();

  PackageRedactor(SharingPackage input, ProtectedScope scope, LossLedger ledger) {
    this.input = input;
    this.redaction =
        new Redaction(
            scope,
            new MarkingRule(input.markings()),
            new Pseudonyms(input.terms().key()),
            new TextGuard(scope.values(), ledger),
            ledger);
  }

  OutgoingPackage redact() {
    EntityRedactor entityRedactor = new EntityRedactor(redaction, input);
    for (Entity entity : input.allEntities()) {
      entityRedactor.redact(entity).ifPresent(each -> entities.put(entity.id(), each));
    }
    List<OutgoingLink> links = links();
    countTruncations();
    PackageTerms terms = input.terms();
    return new OutgoingPackage(
        redaction.pseudonyms().of(Timestamp.format(terms.created())),
        entities.values().stream().sorted(ENTITY_ORDER).toList(),
        links,
        network(input.network()),
        text("producer", terms.producer()),
        text("purpose", terms.purpose()),
        terms.created(),
        terms.profile());
  }

  private String text(String property, String text) {
    return redaction.guard().freeText(PACKAGE.property(property), text).orElse(TextGuard.WITHHELD);
  }

  private List<OutgoingLink> links() {
    LinkRedactor redactor = new LinkRedactor(redaction, entities, input.events());
    List<OutgoingLink> links = new ArrayList<>();
    for (Link link : input.graph().links()) {
      redactor.redact(link).ifPresent(links::add);
    }
    redactor.countRest();
    links.sort(LINK_ORDER);
    return links;
  }

  private @Nullable OutgoingNetwork network(@Nullable Network network) {
    if (network == null) {
      return null;
    }
    LossLedger ledger = redaction.ledger();
    List<String> exhibits =
        network.exhibits().stream().filter(redaction.marking()::isCitable).sorted().toList();
    ledger.add(
        NETWORK.property("exhibits"),
        LossFate.LEFT_OUT,
        LossReason.ABOVE_MARKING,
        network.exhibits().size() - (long) exhibits.size());
    countIdentifiers(network);
    return new OutgoingNetwork(
        id("id", network.id()),
        id("run", network.run()),
        network.rank(),
        network.score(),
        members(network),
        reasons(network),
        network.findings().stream()
            .filter(each -> redaction.guard().value(NETWORK.property("findings"), each).isPresent())
            .toList(),
        exhibits);
  }

  private String id(String property, String id) {
    return redaction.guard().value(NETWORK.property(property), id).orElse(TextGuard.WITHHELD);
  }

  /** The identifiers of a network stand in the package as entities or not at all. */
  private void countIdentifiers(Network network) {
    Set<Identifier> shown = new HashSet<>();
    entities.values().forEach(entity -> shown.addAll(entity.identifiers()));
    long held = network.identifiers().stream().filter(shown::contains).count();
    redaction
        .ledger()
        .add(
            NETWORK.property("identifiers"),
            LossFate.LEFT_OUT,
            LossReason.PROTECTED,
            network.identifiers().size() - held);
  }

  private List<OutgoingNetwork.Member> members(Network network) {
    List<OutgoingNetwork.Member> members = new ArrayList<>();
    for (Network.Member member : network.members()) {
      OutgoingEntity entity = entities.get(member.entity().id());
      LossPlace place = NETWORK.property("members");
      if (entity == null) {
        redaction.ledger().leftOut(place, LossReason.END_MISSING);
      } else {
        members.add(new OutgoingNetwork.Member(entity, why(entity, member.why())));
      }
    }
    return members;
  }

  private List<String> why(OutgoingEntity entity, List<String> why) {
    LossPlace place = NETWORK.property("why");
    if (!entity.isPseudonymised()) {
      return redaction.guard().freeTexts(place, why);
    }
    redaction.ledger().add(place, LossFate.LEFT_OUT, LossReason.PROTECTED, why.size());
    return List.of();
  }

  private List<Reason> reasons(Network network) {
    List<Reason> reasons = new ArrayList<>();
    for (Reason reason : network.reasons()) {
      Optional<String> code =
          redaction.guard().value(NETWORK.property("reasonCode"), reason.code());
      Optional<String> text =
          redaction.guard().freeText(NETWORK.property("reasonText"), reason.text());
      reasons.add(
          new Reason(
              code.orElse(TextGuard.WITHHELD), text.orElse(TextGuard.WITHHELD), reason.points()));
    }
    return reasons;
  }

  private void countTruncations() {
    for (Truncation cut : input.graph().truncated()) {
      boolean isCounted = cut.total() >= 0;
      redaction
          .ledger()
          .add(
              new LossPlace(LossSubject.LINK, cut.kind(), ""),
              LossFate.LEFT_OUT,
              isCounted ? LossReason.CUT_IN_THE_QUESTION : LossReason.CUT_UNCOUNTED,
              isCounted ? cut.total() - cut.shown() : 1);
    }
  }
}

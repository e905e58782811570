package org.redthread.engine.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;
import org.redthread.engine.model.Marking;
import org.redthread.engine.model.RoleClaim;
import org.redthread.engine.model.Tlp;

/** Makes outgoing entities. For one thread. */
final class EntityRedactor {
  private static final Comparator<OutgoingRole> ROLE_ORDER =
      Comparator.comparing(OutgoingRole::role)
          .thenComparing(OutgoingRole::author)
          .thenComparing(OutgoingRole::grading)
          .thenComparing(role -> role.evidence().toString());

  private final Redaction redaction;
  private final SharingProfile profile;
  private final Set<String> agencies = new HashSet<>();

  EntityRedactor(Redaction redaction, SharingPackage input) {
    this.redaction = redaction;
    this.profile = input.terms().profile();
    agencies.add(input.terms().producer());
    input.markings().exhibits().values().stream().map(Marking::agency).forEach(agencies::add);
  }

  /** {@return the entity as it may leave; empty where it may not} */
  Optional<OutgoingEntity> redact(Entity entity) {
    LossPlace place = new LossPlace(LossSubject.ENTITY, entity.kind().label(), "");
    Tlp tlp = redaction.marking().of(entity);
    boolean isProtected = redaction.scope().isProtected(entity.id());
    if (!redaction.marking().isAllowed(tlp)) {
      redaction.ledger().leftOut(place, LossReason.ABOVE_MARKING);
      return Optional.empty();
    }
    if (isProtected && entity.kind() == EntityKind.DOCUMENT) {
      redaction.ledger().leftOut(place, LossReason.PROTECTED);
      return Optional.empty();
    }
    redaction.ledger().leftOut(place.property("degree"), LossReason.INTERNAL);
    return Optional.of(isProtected ? hide(entity, tlp, place) : show(entity, tlp, place));
  }

  private OutgoingEntity show(Entity entity, Tlp tlp, LossPlace place) {
    return new OutgoingEntity(
        entity.id(),
        false,
        entity.kind(),
        redaction
            .guard()
            .value(place.property("caption"), entity.caption())
            .orElse(TextGuard.WITHHELD),
        identifiers(entity, place.property("identifier")),
        roles(entity, false),
        redaction.guard().properties(place, entity.properties()),
        entity.identity(),
        tlp,
        redaction.evidence(place, entity.evidence()));
  }

  private List<Identifier> identifiers(Entity entity, LossPlace place) {
    List<Identifier> kept = new ArrayList<>();
    for (Identifier identifier : entity.identifiers()) {
      redaction
          .guard()
          .value(place, identifier.value())
          .filter(value -> !value.isBlank())
          .ifPresent(value -> kept.add(new Identifier(identifier.kind(), value)));
    }
    return kept.stream().sorted().distinct().toList();
  }

  private OutgoingEntity hide(Entity entity, Tlp tlp, LossPlace place) {
    String pseudonym = redaction.pseudonyms().of(entity.id());
    LossReason reason = entity.isMasked() ? LossReason.ALREADY_MASKED : LossReason.PROTECTED;
    redaction.ledger().add(place, LossFate.PSEUDONYMISED, reason, 1);
    countProperties(entity, place, reason);
    String identity =
        entity.identity().isEmpty() ? "" : redaction.pseudonyms().of(entity.identity());
    return new OutgoingEntity(
        pseudonym,
        true,
        entity.kind(),
        pseudonym,
        IdentifierKind.ofEntityKind(entity.kind())
            .map(kind -> List.of(identifier(kind, pseudonym)))
            .orElse(List.of()),
        roles(entity, true),
        ProtectedProperties.reduce(entity.properties()),
        identity,
        tlp,
        redaction.exhibitsOnly(place, entity.evidence()));
  }

  /** An e-mail address must look like one: the domain is reserved by RFC 2606 for no one's use. */
  static Identifier identifier(IdentifierKind kind, String pseudonym) {
    return new Identifier(
        kind, kind == IdentifierKind.EMAIL ? pseudonym + "@pseudonym.invalid" : pseudonym);
  }

  private void countProperties(Entity entity, LossPlace place, LossReason reason) {
    LossLedger ledger = redaction.ledger();
    ledger.add(place.property("caption"), LossFate.PSEUDONYMISED, reason, 1);
    ledger.add(
        place.property("identifier"), LossFate.PSEUDONYMISED, reason, entity.identifiers().size());
    Map<String, Object> properties = entity.properties();
    properties.forEach(
        (name, value) -> {
          LossPlace property = place.property(redaction.guard().name(name));
          if (ProtectedProperties.isBirthDate(name)
              && ProtectedProperties.decade(value).isPresent()) {
            ledger.add(property, LossFate.GENERALISED, reason, 1);
          } else if (!ProtectedProperties.isKept(name, value)) {
            ledger.leftOut(property, reason);
          }
        });
  }

  private List<OutgoingRole> roles(Entity entity, boolean isHidden) {
    List<OutgoingRole> roles = new ArrayList<>();
    LossPlace place = new LossPlace(LossSubject.ROLE_CLAIM, entity.kind().label(), "");
    for (RoleClaim claim : entity.roles()) {
      Tlp tlp = redaction.marking().of(claim.evidence());
      if (redaction.marking().isAllowed(tlp)) {
        roles.add(role(claim, tlp, place, isHidden));
      } else {
        redaction.ledger().leftOut(place, LossReason.ABOVE_MARKING);
      }
    }
    return roles.stream().sorted(ROLE_ORDER).distinct().toList();
  }

  private OutgoingRole role(RoleClaim claim, Tlp tlp, LossPlace place, boolean isHidden) {
    List<Evidence> evidence =
        isHidden
            ? redaction.exhibitsOnly(place, claim.evidence())
            : redaction.evidence(place, claim.evidence());
    return new OutgoingRole(
        claim.role(),
        author(claim.author(), place.property("author"), isHidden),
        redaction.guard().grading(place.property("grading"), claim.grading()),
        tlp,
        evidence);
  }

  /** An author is often a witness or a victim, so only agencies that the package names are told. */
  private String author(String author, LossPlace place, boolean isHidden) {
    if (!isHidden && profile == SharingProfile.FULL) {
      return redaction.guard().clean(place, author);
    }
    if (!agencies.contains(author)) {
      redaction.ledger().add(place, LossFate.GENERALISED, LossReason.PROTECTED, 1);
      return TextGuard.OTHER_SOURCE;
    }
    return redaction.guard().freeText(place, author).orElse(TextGuard.OTHER_SOURCE);
  }
}

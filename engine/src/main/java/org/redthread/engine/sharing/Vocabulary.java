package org.redthread.engine.sharing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.Money;
import org.redthread.engine.model.Network.Reason;
import org.redthread.engine.model.RoleKind;
import org.redthread.engine.model.Tlp;

/**
 * What a format says by itself, whatever it is given: the tokens of a package that holds one of
 * each kind and nothing of anybody. A victim called {@code identity} must not stop every bundle.
 */
final class Vocabulary {
  private static final String NOTHING = "x";

  private Vocabulary() {}

  static Set<String> of(FormatWriter writer) {
    return writer.tokens(writer.write(everything(), new LossLedger()));
  }

  private static OutgoingPackage everything() {
    List<OutgoingEntity> entities = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      entities.add(entity(kind, Map.of("country", "ZZ")));
      entities.add(entity(kind, Map.of("q", true)));
    }
    List<OutgoingLink> links = new ArrayList<>();
    for (LinkKind kind : LinkKind.values()) {
      links.add(link(kind, entities.getFirst()));
    }
    OutgoingNetwork network =
        new OutgoingNetwork(
            NOTHING,
            NOTHING,
            1,
            1,
            List.of(new OutgoingNetwork.Member(entities.getFirst(), List.of(NOTHING))),
            List.of(new Reason(NOTHING, NOTHING, 1)),
            List.of(NOTHING),
            List.of(NOTHING));
    return new OutgoingPackage(
        NOTHING,
        entities,
        links,
        network,
        NOTHING,
        NOTHING,
        Instant.EPOCH,
        SharingProfile.PSEUDONYMISED);
  }

  private static OutgoingEntity entity(EntityKind kind, Map<String, Object> properties) {
    List<Evidence> evidence = List.of(new Evidence(NOTHING, 1));
    List<OutgoingRole> roles = new ArrayList<>();
    for (RoleKind role : EnumSet.allOf(RoleKind.class)) {
      roles.add(new OutgoingRole(role, TextGuard.OTHER_SOURCE, "A1", Tlp.CLEAR, evidence));
    }
    List<Identifier> identifiers = new ArrayList<>();
    for (IdentifierKind each : IdentifierKind.values()) {
      identifiers.add(new Identifier(each, "y:y:y"));
    }
    return new OutgoingEntity(
        NOTHING + kind.ordinal() + properties.size(),
        !properties.containsKey("country"),
        kind,
        TextGuard.WITHHELD,
        identifiers,
        roles,
        properties,
        NOTHING,
        Tlp.values()[kind.ordinal() % Tlp.values().length],
        evidence);
  }

  private static OutgoingLink link(LinkKind kind, OutgoingEntity end) {
    Money money = new Money(NOTHING, BigDecimal.ONE);
    List<Evidence> evidence = List.of(new Evidence(NOTHING, 1));
    OutgoingEvent event =
        new OutgoingEvent(NOTHING, Instant.EPOCH, NOTHING, money, Map.of("q", 1L), evidence);
    return new OutgoingLink(
        NOTHING + kind.ordinal(),
        kind,
        end,
        end,
        1,
        Instant.EPOCH,
        Instant.EPOCH.plusSeconds(1),
        List.of(money),
        Map.of("q", 1L),
        List.of(event),
        Tlp.CLEAR,
        evidence,
        1);
  }
}

package org.redthread.engine.sharing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final Pattern JOINT = Pattern.compile("; ");

  private Vocabulary() {}

  static Set<String> of(FormatWriter writer) {
    Set<String> vocabulary = new HashSet<>();
    for (String token : writer.tokens(writer.write(everything(), new LossLedger()))) {
      vocabulary.add(token);
      vocabulary.addAll(List.of(JOINT.split(token)));
    }
    return vocabulary;
  }

  private static OutgoingPackage everything() {
    List<OutgoingEntity> entities = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      entities.add(entity(kind, Tlp.CLEAR, Map.of("country", "ZZ")));
      entities.add(entity(kind, Tlp.RED, Map.of("q", true)));
    }
    for (Tlp tlp : Tlp.values()) {
      entities.add(entity(EntityKind.PERSON, tlp, Map.of("tlp", tlp.name())));
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

  private static OutgoingEntity entity(EntityKind kind, Tlp tlp, Map<String, Object> properties) {
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
        NOTHING + kind.name() + properties,
        !properties.containsKey("country"),
        kind,
        TextGuard.WITHHELD,
        identifiers,
        roles,
        properties,
        NOTHING,
        tlp,
        evidence);
  }

  private static OutgoingLink link(LinkKind kind, OutgoingEntity end) {
    Money money = new Money(NOTHING, BigDecimal.ONE);
    List<Evidence> evidence = List.of(new Evidence(NOTHING, 1));
    OutgoingEvent event =
        new OutgoingEvent(NOTHING, Instant.EPOCH, NOTHING, money, Map.of("q", 1L), evidence);
    return new OutgoingLink(
        NOTHING + kind.name(),
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

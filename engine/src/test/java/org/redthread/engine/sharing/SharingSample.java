package org.redthread.engine.sharing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkEvent;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.Marking;
import org.redthread.engine.model.Money;
import org.redthread.engine.model.Network;
import org.redthread.engine.model.RoleClaim;
import org.redthread.engine.model.RoleKind;
import org.redthread.engine.model.Tlp;

/** A made-up recruiter, a made-up victim, what they use, and ways to write them. */
final class SharingSample {
  static final String AMBER_EXHIBIT = "a".repeat(64);
  static final String GREEN_EXHIBIT = "b".repeat(64);
  static final String RED_EXHIBIT = "c".repeat(64);
  static final Instant CREATED = Instant.parse("2026-11-23T10:15:30Z");
  static final Instant FIRST = Instant.parse("2026-01-02T03:04:05Z");
  static final Instant LAST = Instant.parse("2026-02-03T04:05:06Z");
  static final Marking AMBER = new Marking(Tlp.AMBER, "Sample Police", "C-1");
  static final Marking GREEN = new Marking(Tlp.GREEN, "Sample Police", "C-1");
  static final Marking RED = new Marking(Tlp.RED, "Sample Intelligence", "C-2");
  static final MarkingSet MARKINGS =
      new MarkingSet(
          Tlp.AMBER, Map.of(AMBER_EXHIBIT, AMBER, GREEN_EXHIBIT, GREEN, RED_EXHIBIT, RED));
  static final Evidence ROW = new Evidence(AMBER_EXHIBIT, 12);
  static final PackageWriter WRITER = new PackageWriter();

  static final Entity RECRUITER =
      new Entity(
          "person-recruiter",
          EntityKind.PERSON,
          "Somsak Example",
          List.of(),
          List.of(new RoleClaim(RoleKind.RECRUITER, "Sample Police", "B2", List.of(ROW))),
          Map.of("nationality", "Exampleland", "birthDate", "1980-05-06"),
          List.of(AMBER),
          7,
          "",
          false,
          false,
          List.of(ROW));
  static final Entity RECRUITER_PHONE =
      identifier("phone-recruiter", EntityKind.PHONE, IdentifierKind.PHONE, "+66812345678", false);
  static final Entity RECRUITER_ACCOUNT =
      identifier(
          "bankaccount-recruiter",
          EntityKind.BANK_ACCOUNT,
          IdentifierKind.ACCOUNT,
          "KASI:1234567890",
          false);
  static final Entity WALLET =
      identifier(
          "wallet-1", EntityKind.WALLET, IdentifierKind.WALLET, "tron:TExampleWallet1", false);
  static final Entity VICTIM =
      new Entity(
          "person-victim",
          EntityKind.PERSON,
          "Maliwan Sampleton",
          List.of(),
          List.of(
              new RoleClaim(RoleKind.POTENTIAL_VICTIM, "statement of Maliwan", "A1", List.of(ROW))),
          Map.of(
              "birthDate",
              "1999-04-03",
              "nickname",
              "Lotus",
              "statement",
              "They took my passport at the gate",
              "country",
              "LA"),
          List.of(AMBER),
          3,
          "identity-victim",
          true,
          false,
          List.of(ROW));
  static final Entity VICTIM_PHONE =
      identifier("phone-victim", EntityKind.PHONE, IdentifierKind.PHONE, "+8562055554444", true);
  static final Entity VICTIM_PASSPORT =
      identifier(
          "document-victim",
          EntityKind.DOCUMENT,
          IdentifierKind.DOCUMENT,
          "LA:passport:PA7654321",
          false);
  static final Entity PLACE =
      entity("place-1", EntityKind.PLACE, "Sampletown, TH", Map.of(), false);

  private SharingSample() {}

  static Entity identifier(
      String id, EntityKind kind, IdentifierKind valueKind, String value, boolean isProtected) {
    return new Entity(
        id,
        kind,
        value,
        List.of(new Identifier(valueKind, value)),
        List.of(),
        Map.of(),
        List.of(AMBER),
        1,
        "",
        isProtected,
        false,
        List.of(ROW));
  }

  static Entity entity(
      String id,
      EntityKind kind,
      String caption,
      Map<String, Object> properties,
      boolean isProtected) {
    return new Entity(
        id,
        kind,
        caption,
        List.of(),
        List.of(),
        properties,
        List.of(AMBER),
        1,
        "",
        isProtected,
        false,
        List.of(ROW));
  }

  static Link link(String id, LinkKind kind, Entity from, Entity to, Map<String, Object> more) {
    return new Link(id, kind, from.id(), to.id(), 1, null, null, List.of(), more, List.of(ROW), 1);
  }

  static Link transfer() {
    return new Link(
        "transferred-1",
        LinkKind.TRANSFERRED,
        RECRUITER_ACCOUNT.id(),
        WALLET.id(),
        2,
        FIRST,
        LAST,
        List.of(new Money("THB", new BigDecimal("1500.10"))),
        Map.of(),
        List.of(ROW),
        1);
  }

  static LinkEvent transferEvent() {
    return new LinkEvent(
        "event-1",
        LinkKind.TRANSFERRED,
        RECRUITER_ACCOUNT.id(),
        WALLET.id(),
        FIRST,
        "Asia/Bangkok",
        new Money("THB", new BigDecimal("1000.00")),
        Map.of("remark", "rent"),
        List.of(ROW));
  }

  static Graph graph() {
    return new Graph(
        List.of(
            RECRUITER,
            RECRUITER_PHONE,
            RECRUITER_ACCOUNT,
            WALLET,
            VICTIM,
            VICTIM_PHONE,
            VICTIM_PASSPORT,
            PLACE),
        List.of(
            link("uses-1", LinkKind.USES, RECRUITER, RECRUITER_PHONE, Map.of()),
            link("uses-2", LinkKind.USES, VICTIM, VICTIM_PHONE, Map.of()),
            link("identified-1", LinkKind.IDENTIFIED_BY, VICTIM, VICTIM_PASSPORT, Map.of()),
            link("recruited-1", LinkKind.RECRUITED, RECRUITER, VICTIM, Map.of("way", "by advert")),
            link(
                "contact-1",
                LinkKind.HAS_CONTACT,
                RECRUITER_PHONE,
                VICTIM_PHONE,
                Map.of("name", "Lotus new girl")),
            link("located-1", LinkKind.LOCATED_AT, RECRUITER, PLACE, Map.of()),
            transfer()),
        List.of());
  }

  static Network network() {
    return new Network(
        "network-1",
        "run-1",
        1,
        42.5,
        List.of(
            new Network.Member(RECRUITER, List.of("recruited Maliwan", "named by one source")),
            new Network.Member(VICTIM, List.of("recruited by Somsak Example"))),
        List.of(new Identifier(IdentifierKind.PHONE, "+8562055554444")),
        List.of(
            new Network.Reason("ROLE_CLAIMS", "2 members have role claims", 3.5),
            new Network.Reason("SHARED", "the phone 020 5555 4444 is shared", 1)),
        List.of("finding-1"),
        List.of(AMBER_EXHIBIT, RED_EXHIBIT));
  }

  static SharingPackage sample(SharingProfile profile) {
    return sample(graph(), network(), profile);
  }

  static SharingPackage sample(Graph graph, @Nullable Network network, SharingProfile profile) {
    return new SharingPackage(
        graph, List.of(transferEvent()), network, MARKINGS, terms(profile, 1));
  }

  static PackageTerms terms(SharingProfile profile, int keySeed) {
    byte[] secret = new byte[32];
    secret[0] = (byte) keySeed;
    return new PackageTerms(
        "Sample Police", "Mutual legal assistance 7", CREATED, profile, PackageKey.of(secret));
  }

  /** What came of writing a package. */
  record Written(String text, LossReport report) {}

  static Written write(SharingPackage input, SharingFormat format) {
    try (ByteArrayOutputStream output = new ByteArrayOutputStream()) {
      LossReport report = WRITER.write(input, format, output);
      return new Written(output.toString(StandardCharsets.UTF_8), report);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

package org.redthread.engine.sharing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkEvent;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.Money;
import org.redthread.engine.model.Network;
import org.redthread.engine.model.RoleClaim;
import org.redthread.engine.model.RoleKind;

/**
 * A random package with nasty names. Every protected value carries a secret of its own that stands
 * nowhere else, and the texts of unprotected things often quote protected values.
 */
final class RandomPackage {
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "null",
          "true",
          "0",
          "x",
          "identity",
          "relationship",
          "suspected recruiter",
          "withheld",
          "\u0000\u0001bell\u0007",
          "\uD800half",
          "\uFFFE",
          "]]>",
          "<!-- -->",
          "&amp;&#x0;",
          "\"; DROP TABLE",
          "\\u0041",
          "ผู้เสียหาย",
          "王伟",
          "မလေး",
          "\u202Eright to left",
          "z\u0301\u0302\u0303algo",
          "👩🏽‍⚖️",
          "a\r\nb\tc",
          "{\"type\":\"bundle\"}",
          "${jndi:x}",
          "node_property_0",
          "caption",
          "TLP:RED",
          "1",
          "x".repeat(300));
  private static final List<String> NAMES =
      List.of("name", "remark", "ที่อยู่", "a\u0001b", "", "x y");

  private final Random random;
  private final long seed;
  private final List<String> secrets = new ArrayList<>();
  private final List<String> quotable = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();

  RandomPackage(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** {@return the parts that must stand nowhere, in lower case} */
  List<String> secrets() {
    return secrets;
  }

  SharingPackage sharingPackage(SharingProfile profile) {
    int size = 12 + random.nextInt(20);
    for (int number = 0; number < size; number++) {
      entities.add(entity(number, random.nextInt(3) == 0));
    }
    // A second pass, so that every unprotected text can quote any protected value.
    for (int number = 0; number < size; number++) {
      if (!entities.get(number).isProtected()) {
        entities.set(number, entity(number, false));
      }
    }
    List<Link> links = new ArrayList<>();
    List<LinkEvent> events = new ArrayList<>();
    for (int number = 0; number < size * 2; number++) {
      Link link = link(number);
      links.add(link);
      if (random.nextBoolean()) {
        events.add(event(number, link));
      }
    }
    return new SharingPackage(
        new Graph(entities, links, List.of()),
        events,
        network(),
        SharingSample.MARKINGS,
        new PackageTerms(
            "Sample Police",
            "purpose " + publicText(),
            SharingSample.CREATED,
            profile,
            SharingSample.terms(profile, (int) seed).key()));
  }

  private Entity entity(int number, boolean isProtected) {
    EntityKind kind = pick(List.of(EntityKind.values()));
    String caption = isProtected ? secretText() : publicText();
    Map<String, Object> properties = new HashMap<>();
    properties.put(pick(NAMES), isProtected ? secretText() : publicText());
    properties.put("number", isProtected ? secretNumber() : (Object) random.nextLong());
    properties.put("birthDate", "199" + random.nextInt(10) + "-01-02");
    properties.put("list", List.of(isProtected ? secretText() : publicText(), "second"));
    List<Identifier> identifiers =
        IdentifierKind.ofEntityKind(kind)
            .map(each -> List.of(new Identifier(each, value(each, isProtected))))
            .orElse(List.of());
    return new Entity(
        (isProtected ? "secretid" + letters() : "id-" + number),
        kind,
        caption,
        identifiers,
        roles(isProtected),
        properties,
        List.of(random.nextInt(12) == 0 ? SharingSample.RED : SharingSample.AMBER),
        random.nextInt(9),
        "",
        isProtected,
        false,
        List.of(new Evidence(SharingSample.AMBER_EXHIBIT, 1L + random.nextInt(99))));
  }

  private String value(IdentifierKind kind, boolean isProtected) {
    String number = isProtected ? secretNumber() : "" + (10_000_000 + random.nextInt(80_000_000));
    return switch (kind) {
      case PHONE -> "+66" + number;
      case EMAIL -> (isProtected ? secret() : "mail") + number + "@example.org";
      case ACCOUNT -> "BANK:" + number;
      case WALLET -> "tron:T" + number;
      case HANDLE -> "line:h" + number;
      case IMEI -> number;
      case DOCUMENT -> "TH:passport:P" + number;
      case PLATE -> "TH:" + number;
    };
  }

  private List<RoleClaim> roles(boolean isProtected) {
    RoleKind role = isProtected ? RoleKind.POTENTIAL_VICTIM : RoleKind.RECRUITER;
    return List.of(
        new RoleClaim(
            role,
            isProtected ? secretText() : publicText(),
            pick(List.of("B2", "F6", "naughty")),
            List.of(SharingSample.ROW)));
  }

  private Link link(int number) {
    Entity from = pick(entities);
    Entity to = pick(entities);
    boolean isSecret = from.isProtected() || to.isProtected();
    return new Link(
        isSecret ? "secretlink" + letters() : "link-" + number,
        // Links that lead from a protected thing to what it uses would protect more than is marked.
        pick(List.of(LinkKind.HAS_CONTACT, LinkKind.CALLED, LinkKind.TRANSFERRED)),
        from.id(),
        to.id(),
        1 + random.nextInt(9),
        Instant.ofEpochSecond(random.nextInt(1_000_000_000)),
        null,
        List.of(new Money("THB", BigDecimal.valueOf(random.nextInt(1_000_000), 2))),
        Map.of("name", isSecret ? secretText() : publicText()),
        List.of(SharingSample.ROW),
        1);
  }

  private LinkEvent event(int number, Link link) {
    boolean isSecret = link.id().startsWith("secret");
    return new LinkEvent(
        "event-" + number,
        link.kind(),
        link.from(),
        link.to(),
        link.first(),
        "Asia/Bangkok",
        null,
        Map.of("text", isSecret ? secretText() : publicText()),
        List.of(SharingSample.ROW));
  }

  private Network network() {
    List<Network.Member> members = new ArrayList<>();
    for (Entity entity : entities) {
      members.add(new Network.Member(entity, List.of("why " + publicText())));
    }
    List<Identifier> identifiers =
        entities.stream().flatMap(each -> each.identifiers().stream()).sorted().toList();
    return new Network(
        "network-1",
        "run-1",
        1,
        0.5,
        members,
        identifiers,
        List.of(new Network.Reason("CODE", "reason " + publicText(), 1)),
        List.of("finding-1"),
        List.of(SharingSample.AMBER_EXHIBIT));
  }

  /** {@return a text of its own, often around a quotation of a protected value} */
  private String publicText() {
    String text = pick(NASTY);
    if (random.nextInt(3) == 0 && !quotable.isEmpty()) {
      return text + pick(List.of(" ", "/", "\u0000 ")) + pick(quotable) + " tells";
    }
    return text;
  }

  private String secretText() {
    String text = pick(NASTY) + " " + secret() + " " + pick(NASTY);
    quotable.add(text);
    quotable.add(text.toUpperCase(java.util.Locale.ROOT));
    return text;
  }

  private String secret() {
    String secret = letters();
    secrets.add(secret);
    return secret;
  }

  private String secretNumber() {
    String number = "" + (10_000_000 + random.nextInt(80_000_000));
    secrets.add(number);
    quotable.add(number.substring(0, 3) + "-" + number.substring(3));
    return number;
  }

  private String letters() {
    StringBuilder letters = new StringBuilder("zq");
    for (int each = 0; each < 10; each++) {
      letters.append((char) ('a' + random.nextInt(26)));
    }
    return letters.toString();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}

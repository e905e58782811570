package org.redthread.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.redthread.engine.model.SharedEntity;
import org.redthread.engine.model.Tlp;
import org.redthread.engine.model.Trail;
import org.redthread.engine.model.Trails;

final class RedactionTest {
  private static final ReadScope MASKED = new ReadScope(Set.of(1L), false);
  private static final ReadScope SEEING = new ReadScope(Set.of(1L), true);
  private static final String NAME = "Dao Testperson";
  private static final String NUMBER = "+66812345678";
  private static final Identifier PHONE = new Identifier(IdentifierKind.PHONE, NUMBER);
  private static final Evidence ROW = new Evidence("e".repeat(64), 3);

  @ParameterizedTest
  @EnumSource(EntityKind.class)
  void masksEveryKindAndKeepsWhatSaysNothing(EntityKind kind) {
    Entity victim = victim(kind, NAME, Map.of("service", "line", "story", NAME, "age", 17));

    Entity masked = Redaction.mask(victim, MASKED);

    assertThat(masked.toString()).doesNotContain("Dao", "Testperson", NUMBER, "17");
    assertThat(masked.caption())
        .matches("masked [a-z ]+ [0-9A-Z]{8}")
        .contains(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    assertThat(masked.isMasked()).isTrue();
    assertThat(masked.isProtected()).isTrue();
    assertThat(masked.id()).isEqualTo(victim.id());
    assertThat(masked.evidence()).containsExactly(ROW);
    assertThat(masked.markings()).isEqualTo(victim.markings());
    assertThat(masked.degree()).isEqualTo(7);
    assertThat(masked.properties())
        .isEqualTo(Map.of("service", "line", "maskedProperties", "age, story"));
    assertThat(masked.identifiers()).extracting(Identifier::kind).containsExactly(PHONE.kind());
  }

  @Test
  void showsAllToWhoSeesProtectedPeople() {
    Entity victim = victim(EntityKind.PERSON, NAME, Map.of("story", NAME));

    assertThat(Redaction.mask(victim, SEEING)).isSameAs(victim);
  }

  @Test
  void keepsRoleKindsButNotWhoClaimsThem() {
    RoleClaim claim = new RoleClaim(RoleKind.POTENTIAL_VICTIM, NAME, "B2", List.of(ROW));
    Entity victim = entity("person-v", EntityKind.PERSON, NAME, List.of(claim), Map.of(), true);

    Entity masked = Redaction.mask(victim, MASKED);

    assertThat(masked.roles())
        .containsExactly(new RoleClaim(RoleKind.POTENTIAL_VICTIM, "masked", "B2", List.of(ROW)));
    assertThat(RoleNotice.of(masked.roles())).isEqualTo(RoleNotice.PROTECT_FIRST);
  }

  @Test
  void protectsByRoleClaimWhenTheFlagIsMissing() {
    RoleClaim claim = new RoleClaim(RoleKind.WITNESS, "Agency A", "B2", List.of());
    Entity witness = entity("person-w", EntityKind.PERSON, NAME, List.of(claim), Map.of(), false);

    assertThat(Redaction.mask(witness, MASKED).caption()).startsWith("masked person ");
  }

  @Test
  void protectsEveryProfileOfAProtectedIdentity() {
    Entity victim = inIdentity(victim(EntityKind.PERSON, NAME, Map.of()), "identity-1");
    Entity other = inIdentity(suspect("person-o", "D. T.", Map.of()), "identity-1");
    Entity stranger = suspect("person-s", "Someone Else", Map.of());

    List<Entity> masked = Redaction.mask(List.of(other, victim, stranger), MASKED);

    assertThat(masked).extracting(Entity::isMasked).containsExactly(true, true, false);
    assertThat(masked.get(2)).isSameAs(stranger);
  }

  @Test
  void givesOneEntityTheSameMaskInEveryAnswerAndOthersAnother() {
    Entity victim = victim(EntityKind.PERSON, NAME, Map.of());
    Entity other = entity("person-x", EntityKind.PERSON, NAME, List.of(), Map.of(), true);

    String caption = Redaction.mask(victim, MASKED).caption();

    assertThat(Redaction.mask(new Graph(List.of(victim), List.of(), List.of()), MASKED))
        .satisfies(graph -> assertThat(graph.entities().getFirst().caption()).isEqualTo(caption));
    assertThat(Redaction.mask(other, MASKED).caption()).isNotEqualTo(caption);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dao Testperson",
        "",
        " ",
        "line\nDao",
        "<script>",
        "LINE",
        "line; Dao",
        "\u0000",
        "线",
        "a.very.long.service.name.that.nobody.would.ever.use.for.one"
      })
  void keepsAHarmlessNameOnlyWithAHarmlessValue(String value) {
    Entity victim = victim(EntityKind.ONLINE_ACCOUNT, NAME, Map.of("service", value));

    assertThat(Redaction.mask(victim, MASKED).properties())
        .isEqualTo(Map.of("maskedProperties", "service"));
  }

  @Test
  void dropsValuesOfOtherTypesAndNamesThatAreNoNames() {
    Map<String, Object> properties =
        Map.of(
            "country",
            List.of(NAME),
            "role",
            NAME,
            NAME,
            "x",
            "ชื่อ",
            "x",
            "maskedProperties",
            NAME);

    assertThat(Redaction.mask(victim(EntityKind.PERSON, NAME, properties), MASKED).properties())
        .isEqualTo(Map.of("maskedProperties", "country, maskedProperties, other, role"));
  }

  @Test
  void keepsTheHarmlessOnes() {
    Map<String, Object> properties =
        Map.of("service", "telegram", "chain", "tron", "country", "TH", "role", "recruiter");

    assertThat(Redaction.mask(victim(EntityKind.WALLET, NAME, properties), MASKED).properties())
        .isEqualTo(properties);
  }

  @Test
  void stripsLinksThatTouchAProtectedEntityOrAnUnknownOne() {
    Entity victim = victim(EntityKind.PHONE, NUMBER, Map.of());
    Entity suspect = suspect("phone-s", "+66899999999", Map.of());
    Map<String, Object> said = Map.of("name", "little sister", "durationSeconds", 5L);
    Link toVictim = link(suspect.id(), victim.id(), said);
    Link toUnknown = link(suspect.id(), "phone-unknown", said);
    Link between = link(suspect.id(), suspect.id(), said);

    Graph masked =
        Redaction.mask(
            new Graph(List.of(victim, suspect), List.of(toVictim, toUnknown, between), List.of()),
            MASKED);

    assertThat(masked.links().get(0).properties())
        .isEqualTo(Map.of("durationSeconds", 5L, "maskedProperties", "name"));
    assertThat(masked.links().get(1).properties()).containsKey("maskedProperties");
    assertThat(masked.links().get(2)).isSameAs(between);
    assertThat(Redaction.mask(toVictim, List.of(victim, suspect), MASKED).properties())
        .doesNotContainKey("name");
    assertThat(Redaction.mask(between, List.of(), MASKED).properties()).doesNotContainKey("name");
  }

  @Test
  void stripsEventsAndKeepsTimeAndMoney() {
    Entity victim = victim(EntityKind.BANK_ACCOUNT, "KBNK:1234567890", Map.of());
    Money money = new Money("THB", new BigDecimal("10.50"));
    LinkEvent event =
        new LinkEvent(
            "event-1",
            LinkKind.TRANSFERRED,
            victim.id(),
            "account-o",
            Instant.EPOCH,
            "Asia/Bangkok",
            money,
            Map.of("text", "for Dao"),
            List.of(ROW));

    LinkEvent masked = Redaction.mask(event, List.of(victim), MASKED);

    assertThat(masked.properties()).isEqualTo(Map.of("maskedProperties", "text"));
    assertThat(masked.money()).isEqualTo(money);
    assertThat(masked.at()).isEqualTo(Instant.EPOCH);
    assertThat(Redaction.mask(event, List.of(victim), SEEING)).isSameAs(event);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "met DAO  TESTPERSON there",
        "ｄａｏ ｔｅｓｔｐｅｒｓｏｎ",
        "Dao\u200b Testperson",
        "call 081-234-5678 now",
        "call ๐๘๑ ๒๓๔ ๕๖๗๘",
        "+66812345678"
      })
  void masksTextsOfOthersThatTellAProtectedNameOrNumber(String text) {
    Entity victim = victim(EntityKind.PERSON, NAME, Map.of());
    Entity advert = suspect("advertisement-a", "Work abroad", Map.of("text", text, "city", "X"));

    Entity masked = Redaction.mask(List.of(victim, advert), MASKED).get(1);

    assertThat(masked.properties()).isEqualTo(Map.of("city", "X", "maskedProperties", "text"));
    assertThat(masked.caption()).isEqualTo("Work abroad");
    assertThat(masked.isMasked()).isTrue();
  }

  @Test
  void masksOtherScriptsAndNameProperties() {
    Entity victim = victim(EntityKind.PERSON, "ดาว", Map.of("nameChinese", "测试"));
    Entity advert = suspect("a-1", "พี่ดาว", Map.of("text", "我的测试朋友", "list", List.of("x", "ดาว")));

    Entity masked = Redaction.mask(List.of(victim, advert), MASKED).get(1);

    assertThat(masked.caption()).startsWith("masked ");
    assertThat(masked.properties()).isEqualTo(Map.of("maskedProperties", "list, text"));
  }

  @Test
  void masksAnIdentifierThatASuspectSharesWithAVictim() {
    Entity victim = victim(EntityKind.PERSON, NAME, Map.of());
    Identifier own = new Identifier(IdentifierKind.PHONE, "+66899999999");
    Entity suspect = withIdentifiers(suspect("person-s", "Somebody", Map.of()), PHONE, own);

    Entity masked = Redaction.mask(List.of(victim, suspect), MASKED).get(1);

    assertThat(masked.identifiers()).hasSize(2).contains(own).doesNotContain(PHONE).isSorted();
    assertThat(masked.isMasked()).isTrue();
  }

  @Test
  void masksTrailsAndWhatIsShared() {
    Entity victim = victim(EntityKind.BANK_ACCOUNT, "KBNK:1234567890", Map.of());
    Entity suspect = suspect("account-s", "KBNK:9999999999", Map.of());
    Trail.Hop hop =
        new Trail.Hop(
            "l",
            victim.id(),
            suspect.id(),
            Instant.EPOCH,
            new Money("THB", BigDecimal.ONE),
            List.of());
    Trails trails =
        new Trails(List.of(new Trail(List.of(hop))), List.of(suspect, victim), List.of());
    Link link = link(suspect.id(), victim.id(), Map.of("text", "x"));
    SharedEntity shared = new SharedEntity(victim, List.of(suspect.id()), List.of(link), 9);

    assertThat(Redaction.mask(trails, MASKED).toString()).doesNotContain("1234567890");
    assertThat(Redaction.mask(trails, MASKED).trails()).isEqualTo(trails.trails());
    SharedEntity masked = Redaction.mask(shared, List.of(suspect), MASKED);
    assertThat(masked.toString()).doesNotContain("1234567890", "text=x");
    assertThat(masked.degree()).isEqualTo(9);
    SharedEntity seen = Redaction.mask(shared, List.of(suspect), SEEING);
    assertThat(seen).isSameAs(shared);
  }

  @Test
  void masksNetworksWithTheirReasonsAndIdentifiers() {
    Entity victim = victim(EntityKind.PHONE, NUMBER, Map.of());
    Identifier own = new Identifier(IdentifierKind.PHONE, "+66899999999");
    Identifier stray = new Identifier(IdentifierKind.EMAIL, "dao@example.org");
    Entity suspect = withIdentifiers(suspect("phone-s", "+66899999999", Map.of()), own);
    Network network =
        new Network(
            "network-1",
            "run-1",
            1,
            2.5,
            List.of(
                new Network.Member(suspect, List.of("called " + NUMBER, "3 calls")),
                new Network.Member(victim, List.of())),
            List.of(PHONE, own, stray),
            List.of(new Network.Reason("R", "around " + NUMBER, 1)),
            List.of(),
            List.of());

    Network masked = Redaction.mask(network, MASKED);

    assertThat(masked.toString()).doesNotContain(NUMBER, "dao@");
    assertThat(masked.members().getFirst().why()).containsExactly("masked", "3 calls");
    assertThat(masked.identifiers()).hasSize(3).contains(own).isSorted();
    assertThat(masked.identifiers()).containsAll(masked.members().get(1).entity().identifiers());
    assertThat(Redaction.mask(network, SEEING)).isSameAs(network);
  }

  @Test
  void withholdsRowsThatTouchAProtectedEntityOrNobodyKnownAsAWhole() {
    Entity victim = victim(EntityKind.PERSON, NAME, Map.of());
    Entity suspect = suspect("person-s", "Somebody", Map.of());

    assertThat(Redaction.mask("a;b", List.of(suspect, victim), MASKED))
        .isEqualTo(MaskedText.WITHHELD);
    assertThat(Redaction.mask("a;b", List.of(), MASKED)).isEqualTo(MaskedText.WITHHELD);
    assertThat(Redaction.mask("a;b", List.of(suspect), MASKED))
        .isEqualTo(new MaskedText("a;b", false));
    assertThat(Redaction.mask("a;b", List.of(victim), SEEING))
        .isEqualTo(new MaskedText("a;b", false));
  }

  private static Entity victim(EntityKind kind, String caption, Map<String, Object> properties) {
    Entity bare = entity("victim-" + kind, kind, caption, List.of(), properties, true);
    return withIdentifiers(bare, PHONE);
  }

  private static Entity suspect(String id, String caption, Map<String, Object> properties) {
    return entity(id, EntityKind.PERSON, caption, List.of(), properties, false);
  }

  private static Entity entity(
      String id,
      EntityKind kind,
      String caption,
      List<RoleClaim> roles,
      Map<String, Object> properties,
      boolean isProtected) {
    return new Entity(
        id,
        kind,
        caption,
        List.of(),
        roles,
        properties,
        List.of(new Marking(Tlp.AMBER, "Agency A", "C1")),
        7,
        "",
        isProtected,
        false,
        List.of(ROW));
  }

  private static Entity withIdentifiers(Entity from, Identifier... identifiers) {
    return new Entity(
        from.id(),
        from.kind(),
        from.caption(),
        List.of(identifiers),
        from.roles(),
        from.properties(),
        from.markings(),
        from.degree(),
        from.identity(),
        from.isProtected(),
        from.isMasked(),
        from.evidence());
  }

  private static Entity inIdentity(Entity from, String identity) {
    return new Entity(
        from.id(),
        from.kind(),
        from.caption(),
        from.identifiers(),
        from.roles(),
        from.properties(),
        from.markings(),
        from.degree(),
        identity,
        from.isProtected(),
        from.isMasked(),
        from.evidence());
  }

  private static Link link(String from, String to, Map<String, Object> properties) {
    return new Link(
        "link-" + from + to,
        LinkKind.HAS_CONTACT,
        from,
        to,
        1,
        null,
        null,
        List.of(),
        properties,
        List.of(ROW),
        1);
  }
}

package org.redthread.engine.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redthread.engine.sharing.SharingSample.AMBER;
import static org.redthread.engine.sharing.SharingSample.RED;
import static org.redthread.engine.sharing.SharingSample.ROW;
import static org.redthread.engine.sharing.SharingSample.VICTIM;
import static org.redthread.engine.sharing.SharingSample.VICTIM_PHONE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.Marking;
import org.redthread.engine.sharing.SharingSample.Written;

class PseudonymisationTest {
  @ParameterizedTest
  @EnumSource
  void hidesTheVictimAndKeepsTheRecruiter(SharingFormat format) {
    Written written = write(SharingProfile.PSEUDONYMISED, format);
    assertThat(written.text())
        .contains("Somsak Example", "+66812345678", "potential victim", "1990s")
        .contains(Pseudonyms.PREFIX, TextGuard.OTHER_SOURCE)
        .doesNotContain("Maliwan", "Lotus", "1999-04-03", "passport", "PA7654321")
        .doesNotContain("person-victim", "identity-victim", "contact-1", "recruited-1", "55554444");
  }

  @ParameterizedTest
  @EnumSource
  void givesEverythingUnderFull(SharingFormat format) {
    assertThat(write(SharingProfile.FULL, format).text())
        .contains("Maliwan Sampleton", "+8562055554444", "1999-04-03", "statement of Maliwan");
  }

  @Test
  void hidesWhatLeadsToAVictimEvenWhereItIsNotMarked() {
    Entity unmarked =
        SharingSample.identifier(
            "phone-victim", EntityKind.PHONE, IdentifierKind.PHONE, "+8562055554444", false);
    Graph graph =
        new Graph(
            List.of(VICTIM, unmarked),
            List.of(SharingSample.link("uses-2", LinkKind.USES, VICTIM, unmarked, Map.of())),
            List.of());
    assertThat(write(graph).text()).doesNotContain("55554444");
  }

  @Test
  void hidesAnotherProfileOfTheSameIdentity() {
    Entity other =
        new Entity(
            "person-other",
            EntityKind.PERSON,
            "M. Othername",
            List.of(),
            List.of(),
            Map.of(),
            List.of(AMBER),
            1,
            VICTIM.identity(),
            false,
            false,
            List.of(ROW));
    Written written = write(new Graph(List.of(VICTIM, other), List.of(), List.of()));
    assertThat(written.text()).doesNotContain("Othername");
  }

  @Test
  void hidesAnAccountNamedAfterAVictim() {
    Entity handle =
        SharingSample.identifier(
            "onlineaccount-1",
            EntityKind.ONLINE_ACCOUNT,
            IdentifierKind.HANDLE,
            "line:maliwan_sampleton99",
            false);
    Written written = write(new Graph(List.of(VICTIM, handle), List.of(), List.of()));
    assertThat(written.text()).doesNotContain("maliwan_sampleton99");
    assertThat(written.report().losses())
        .contains(
            new Loss(
                LossSubject.ENTITY,
                "OnlineAccount",
                "identifier",
                LossFate.PSEUDONYMISED,
                LossReason.PROTECTED,
                1));
  }

  @ParameterizedTest
  @EnumSource
  void pseudonymsHoldInOnePackageAndInNoOther(SharingFormat format) {
    Graph graph =
        new Graph(
            List.of(VICTIM, VICTIM_PHONE),
            List.of(SharingSample.link("uses-2", LinkKind.USES, VICTIM, VICTIM_PHONE, Map.of())),
            List.of());
    String pseudonym = new Pseudonyms(key(1)).of(VICTIM.id());
    String other = new Pseudonyms(key(2)).of(VICTIM.id());
    assertThat(write(graph, 1, format)).contains(pseudonym).doesNotContain(other);
    assertThat(write(graph, 2, format)).contains(other).doesNotContain(pseudonym);
  }

  @Test
  void noIdOfAPseudonymisedNumberCanBeFoundByTrying() {
    String text = write(SharingProfile.PSEUDONYMISED, SharingFormat.STIX).text();
    String found = StixIds.uuidOfIdentifier(new Identifier(IdentifierKind.PHONE, "+8562055554444"));
    assertThat(write(SharingProfile.FULL, SharingFormat.STIX).text()).contains(found);
    assertThat(text).doesNotContain(found, StixIds.uuidOfKey("person-victim"));
  }

  @Test
  void leavesOutWhatIsMarkedMoreStrictly() {
    Entity secret =
        new Entity(
            "person-secret",
            EntityKind.PERSON,
            "Secret Source",
            List.of(),
            List.of(),
            Map.of(),
            List.of(AMBER, RED),
            1,
            "",
            false,
            false,
            List.of(ROW, new Evidence(SharingSample.RED_EXHIBIT, 1)));
    Link link =
        SharingSample.link(
            "link-secret", LinkKind.ASSOCIATED_WITH, secret, SharingSample.RECRUITER, Map.of());
    Written written =
        write(new Graph(List.of(SharingSample.RECRUITER, secret), List.of(link), List.of()));
    assertThat(written.text()).doesNotContain("Secret Source", SharingSample.RED_EXHIBIT);
    assertThat(written.report().links()).isZero();
    assertThat(written.report().losses())
        .contains(
            loss(LossSubject.ENTITY, "Person", LossReason.ABOVE_MARKING),
            loss(LossSubject.LINK, "ASSOCIATED_WITH", LossReason.END_MISSING));
  }

  @Test
  void takesTheStrictestMarkingWhereRowsAreNotListed() {
    MarkingRule rule = new MarkingRule(SharingSample.MARKINGS);
    assertThat(rule.ofPart(List.of(ROW), 1)).isEqualTo(AMBER.tlp());
    assertThat(rule.ofPart(List.of(ROW), 11)).isEqualTo(RED.tlp());
    assertThat(rule.of(List.of())).isEqualTo(RED.tlp());
    assertThat(rule.of(new Evidence("d".repeat(64), 1))).isEqualTo(RED.tlp());
  }

  @Test
  void leavesOutRoleClaimsAndEvidenceAboveTheMarking() {
    Marking green = SharingSample.GREEN;
    MarkingSet markings = new MarkingSet(green.tlp(), SharingSample.MARKINGS.exhibits());
    SharingPackage input =
        new SharingPackage(
            SharingSample.graph(),
            List.of(),
            SharingSample.network(),
            markings,
            SharingSample.terms(SharingProfile.FULL, 1));
    Written written = SharingSample.write(input, SharingFormat.GRAPHML);
    assertThat(written.report().entities()).isZero();
    assertThat(written.text()).doesNotContain("Somsak", SharingSample.AMBER_EXHIBIT);
  }

  @Test
  void wantsAPurpose() {
    assertThatThrownBy(
            () ->
                new PackageTerms(
                    "Sample Police", " ", SharingSample.CREATED, SharingProfile.FULL, key(1)))
        .isInstanceOfSatisfying(
            EngineException.class,
            fault -> assertThat(fault.code()).isEqualTo(ErrorCode.PURPOSE_REQUIRED));
  }

  @Test
  void birthDatesBecomeDecades() {
    assertThat(ProtectedProperties.decade("3/4/1999")).contains("1990s");
    assertThat(ProtectedProperties.decade(2004L)).contains("2000s");
    assertThat(ProtectedProperties.decade("unknown")).isEmpty();
    assertThat(ProtectedProperties.decade("1999 or 2001")).isEmpty();
  }

  private static Loss loss(LossSubject subject, String kind, LossReason reason) {
    return new Loss(subject, kind, "", LossFate.LEFT_OUT, reason, 1);
  }

  private static Written write(SharingProfile profile, SharingFormat format) {
    return SharingSample.write(SharingSample.sample(profile), format);
  }

  private static Written write(Graph graph) {
    return SharingSample.write(
        SharingSample.sample(graph, null, SharingProfile.PSEUDONYMISED), SharingFormat.STIX);
  }

  private static String write(Graph graph, int key, SharingFormat format) {
    SharingPackage input =
        new SharingPackage(
            graph,
            List.of(),
            null,
            SharingSample.MARKINGS,
            SharingSample.terms(SharingProfile.PSEUDONYMISED, key));
    return SharingSample.write(input, format).text();
  }

  private static PackageKey key(int seed) {
    return SharingSample.terms(SharingProfile.FULL, seed).key();
  }
}

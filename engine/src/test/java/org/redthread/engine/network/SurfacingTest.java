package org.redthread.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.Network.Reason;
import org.redthread.engine.model.RoleKind;
import org.redthread.engine.network.SurfacingInput.Activity;
import org.redthread.engine.network.SurfacingResult.Member;
import org.redthread.engine.network.SurfacingResult.Surfaced;

class SurfacingTest {
  private static final SurfacingOptions OPTIONS = SurfacingOptions.defaults(1);
  private static final int[] DEGREES = {5, 10, 20, 40, 80};

  @Test
  void findsThePlantedNetworksFarBetterThanComponents() {
    for (long seed = 1000; seed < 1003; seed++) {
      PlantedSeizure.Planted planted = PlantedSeizure.of(seed, 10, 1500);
      SurfacingResult result = Surfacing.surface(planted.input(), OPTIONS);
      SurfacingScore ours = score(planted, members(result));
      double plain = score(planted, ComponentBaseline.withHubs(planted.input())).macroF1();
      for (int degree : DEGREES) {
        List<int[]> parts = ComponentBaseline.withoutHubs(planted.input(), degree);
        plain = Math.max(plain, score(planted, parts).macroF1());
      }
      assertThat(ours.macroF1()).as("seed %d", seed).isGreaterThan(0.75);
      assertThat(ours.macroF1() - plain).as("seed %d", seed).isGreaterThan(0.4);
      assertThat(ours.precisionAtTop()).as("seed %d", seed).isGreaterThanOrEqualTo(0.8);
    }
  }

  @Test
  void givesTheSameResultForTheSameInputAndSeed() {
    SurfacingInput input = PlantedSeizure.of(5, 4, 400).input();
    assertThat(Surfacing.surface(input, OPTIONS)).isEqualTo(Surfacing.surface(input, OPTIONS));
  }

  @Test
  void ranksByScoreAndSaysWhyForEachNetworkAndMember() {
    SurfacingResult result = Surfacing.surface(PlantedSeizure.of(6, 5, 500).input(), OPTIONS);
    assertThat(result.networks())
        .hasSizeGreaterThan(2)
        .isSortedAccordingTo(Comparator.comparingDouble(Surfaced::score).reversed());
    for (Surfaced network : result.networks()) {
      double sum = network.reasons().stream().mapToDouble(Reason::points).sum();
      assertThat(network.score()).isEqualTo(sum);
      assertThat(network.members())
          .isSortedAccordingTo(Member.ORDER)
          .allSatisfy(member -> assertThat(member.why()).isNotEmpty());
    }
  }

  @Test
  void reportsWhatEverybodySharesAsAHubAndKeepsItOutOfNetworks() {
    SurfacingInput input = PlantedSeizure.of(8, 5, 900).input();
    SurfacingResult result = Surfacing.surface(input, OPTIONS);
    // The planted hotline and the shop come first of all entities.
    assertThat(result.hubs()).extracting(SurfacingResult.Hub::entity).contains(0, 1);
    for (SurfacingResult.Hub hub : result.hubs()) {
      assertThat(hub.neighbours()).isGreaterThan(hub.threshold());
      assertThat(hub.reason()).contains(Integer.toString(hub.neighbours()));
      for (Surfaced network : result.networks()) {
        assertThat(network.members()).extracting(Member::entity).doesNotContain(hub.entity());
      }
    }
  }

  @Test
  void surfacesNothingWhereNothingSpeaksOfTrafficking() {
    SurfacingInput.Builder builder = SurfacingInput.builder(0, 0);
    int[] phones = phones(builder, 12);
    clique(builder, phones);
    assertThat(Surfacing.surface(builder.build(), OPTIONS).networks()).isEmpty();
    SurfacingInput empty = SurfacingInput.builder(0, 0).build();
    assertThat(Surfacing.surface(empty, OPTIONS))
        .isEqualTo(new SurfacingResult(List.of(), List.of()));
  }

  @Test
  void leavesAVictimsFamilyOutAndTakesInWhomSeveralMembersPay() {
    SurfacingInput.Builder builder = SurfacingInput.builder(0, 0);
    int recruiter = person(builder, RoleKind.RECRUITER);
    int[] victims = new int[4];
    int[] accounts = new int[4];
    int collector = entity(builder, EntityKind.BANK_ACCOUNT);
    int boss = entity(builder, EntityKind.BANK_ACCOUNT);
    builder.addLink(collector, boss, LinkKind.TRANSFERRED, new Activity(1, 1900, 5, 20));
    List<Integer> kin = new ArrayList<>();
    for (int i = 0; i < victims.length; i++) {
      victims[i] = person(builder, RoleKind.POTENTIAL_VICTIM);
      builder.addLink(recruiter, victims[i], LinkKind.RECRUITED, Activity.FACT);
      int phone = entity(builder, EntityKind.PHONE);
      accounts[i] = entity(builder, EntityKind.BANK_ACCOUNT);
      builder.addLink(victims[i], phone, LinkKind.USES, Activity.FACT);
      builder.addLink(victims[i], accounts[i], LinkKind.HOLDS, Activity.FACT);
      builder.addLink(accounts[i], collector, LinkKind.TRANSFERRED, new Activity(2, 500, 0, 9));
      int[] home = phones(builder, 4);
      clique(builder, home);
      builder.addLink(phone, home[0], LinkKind.CALLED, Activity.events(40));
      Arrays.stream(home).forEach(kin::add);
    }
    Surfaced network = only(Surfacing.surface(builder.build(), OPTIONS));
    List<Integer> members = network.members().stream().map(Member::entity).toList();
    assertThat(members).contains(recruiter, collector, victims[0], victims[3], accounts[2]);
    assertThat(members).doesNotContainAnyElementsOf(kin);
    assertThat(network.reasons())
        .extracting(Reason::code)
        .contains(
            "PASS_THROUGH",
            "SEVERAL_RECRUITED",
            "ROLE_CLAIMS_RECRUITER",
            "ROLE_CLAIMS_POTENTIAL_VICTIM");
    assertThat(why(network, collector)).contains("paid by 4 members (8 events)");
    assertThat(why(network, recruiter))
        .startsWith("a source claims: suspected recruiter")
        .contains("is said to have recruited 4 members");
  }

  @Test
  void putsOneServiceProviderIntoBothNetworksItServes() {
    SurfacingInput.Builder builder = SurfacingInput.builder(0, 0);
    int provider = entity(builder, EntityKind.PHONE);
    for (int network = 0; network < 2; network++) {
      int recruiter = person(builder, RoleKind.RECRUITER);
      for (int i = 0; i < 6; i++) {
        int victim = person(builder, RoleKind.POTENTIAL_VICTIM);
        int phone = entity(builder, EntityKind.PHONE);
        builder.addLink(victim, phone, LinkKind.USES, Activity.FACT);
        builder.addLink(recruiter, victim, LinkKind.RECRUITED, Activity.FACT);
        if (i < 3) {
          builder.addLink(phone, provider, LinkKind.CALLED, Activity.events(3));
        }
      }
    }
    SurfacingResult result = Surfacing.surface(builder.build(), OPTIONS);
    assertThat(result.networks()).hasSize(2);
    assertThat(result.networks())
        .allSatisfy(
            network -> assertThat(network.members()).extracting(Member::entity).contains(provider));
  }

  private static Surfaced only(SurfacingResult result) {
    assertThat(result.networks()).hasSize(1);
    return result.networks().get(0);
  }

  private static String why(Surfaced network, int entity) {
    return network.members().stream()
        .filter(member -> member.entity() == entity)
        .map(member -> String.join("; ", member.why()))
        .findFirst()
        .orElseThrow();
  }

  private static int entity(SurfacingInput.Builder builder, EntityKind kind) {
    return builder.addEntity(kind, SurfacingInput.NO_IDENTITY, false);
  }

  private static int person(SurfacingInput.Builder builder, RoleKind role) {
    int person = entity(builder, EntityKind.PERSON);
    builder.addRole(person, role);
    return person;
  }

  private static int[] phones(SurfacingInput.Builder builder, int count) {
    int[] phones = new int[count];
    for (int i = 0; i < count; i++) {
      phones[i] = entity(builder, EntityKind.PHONE);
    }
    return phones;
  }

  private static void clique(SurfacingInput.Builder builder, int[] phones) {
    for (int from : phones) {
      for (int to : phones) {
        if (from < to) {
          builder.addLink(from, to, LinkKind.CALLED, Activity.events(20));
        }
      }
    }
  }

  private static List<int[]> members(SurfacingResult result) {
    return result.networks().stream()
        .map(network -> network.members().stream().mapToInt(Member::entity).toArray())
        .toList();
  }

  private static SurfacingScore score(PlantedSeizure.Planted planted, List<int[]> groups) {
    List<Set<String>> sets = new ArrayList<>();
    for (int[] group : groups) {
      sets.add(planted.people(Arrays.stream(group).boxed().toList()));
    }
    return SurfacingScore.of(sets, planted.truth(), 10);
  }
}

package org.redthread.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurfacingTest {
  private static final SurfacingOptions OPTIONS = SurfacingOptions.defaults(1);

  @Test
  void findsThePlantedNetworksFarBetterThanComponents() {
    double ours = 0;
    double with = 0;
    double without = 0;
    for (long seed = 1000; seed < 1003; seed++) {
      PlantedSeizure.Planted planted = PlantedSeizure.of(seed, 10, 1500);
      SurfacingResult result = Surfacing.surface(planted.input(), OPTIONS);
      SurfacingScore score = score(planted, predicted(planted, result));
      ours += score.macroF1() / 3;
      with += score(planted, components(planted, true)).macroF1() / 3;
      without += score(planted, components(planted, false)).macroF1() / 3;
      System.err.println(score);
    }
    System.err.println(ours + " " + with + " " + without);
    assertThat(ours).isGreaterThan(0.75);
    assertThat(ours - Math.max(with, without)).isGreaterThan(0.4);
  }

  private static SurfacingScore score(
      PlantedSeizure.Planted planted, List<Set<String>> predictions) {
    return SurfacingScore.of(predictions, planted.truth(), 10);
  }

  private static List<Set<String>> predicted(
      PlantedSeizure.Planted planted, SurfacingResult result) {
    List<Set<String>> sets = new ArrayList<>();
    for (SurfacingResult.Surfaced network : result.networks()) {
      sets.add(
          planted.people(network.members().stream().map(SurfacingResult.Member::entity).toList()));
    }
    return sets;
  }

  private static List<Set<String>> components(PlantedSeizure.Planted planted, boolean hubs) {
    List<int[]> groups =
        hubs
            ? ComponentBaseline.withHubs(planted.input())
            : ComponentBaseline.withoutHubs(planted.input(), OPTIONS);
    List<Set<String>> sets = new ArrayList<>();
    for (int[] group : groups) {
      sets.add(planted.people(Arrays.stream(group).boxed().toList()));
    }
    return sets;
  }
}

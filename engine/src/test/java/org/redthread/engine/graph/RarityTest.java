package org.redthread.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RarityTest {
  @Test
  void weighsLessTheMoreShareIt() {
    assertThat(Rarity.weight(0)).isEqualTo(1);
    assertThat(Rarity.weight(1)).isEqualTo(1);
    assertThat(Rarity.weight(3)).isCloseTo(0.5, within(1e-12));
    for (int degree = 1; degree < 1000; degree++) {
      assertThat(Rarity.weight(degree + 1)).isLessThan(Rarity.weight(degree)).isPositive();
    }
  }

  @Test
  void callsNothingAHubAtOrBelowTheFloor() {
    assertThat(Rarity.hubThreshold(new int[] {1, 1, 1, 2, 9}, 40)).isEqualTo(40);
    assertThat(Rarity.hubThreshold(new int[0], 40)).isEqualTo(40);
  }

  @Test
  void movesWithTheDistributionAndLeavesTheUnlinkedOut() {
    int[] degrees = new int[400];
    for (int i = 0; i < 300; i++) {
      degrees[i] = 4 + i % 13;
    }
    // Quartiles 7 and 13: 13 * (13 / 7) ^ 1.5 = 32.9.
    assertThat(Rarity.hubThreshold(degrees, 10)).isEqualTo(33);
    assertThat(Rarity.hubThreshold(Arrays.copyOf(degrees, 300), 10)).isEqualTo(33);
  }
}

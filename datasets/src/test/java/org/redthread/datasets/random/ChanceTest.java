package org.redthread.datasets.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChanceTest {
  @Test
  void drawsTheSameFromTheSameSeedAndPurpose() {
    Chance one = Chance.of(7, "people");
    Chance two = Chance.of(7, "people");

    assertThat(one.digits(40)).isEqualTo(two.digits(40));
    assertThat(Chance.of(7, "calls").digits(40)).isNotEqualTo(Chance.of(7, "people").digits(40));
    assertThat(Chance.of(8, "people").digits(40)).isNotEqualTo(Chance.of(7, "people").digits(40));
  }

  @Test
  void staysWithinItsBounds() {
    Chance chance = Chance.of(1, "bounds");
    for (int i = 0; i < 10_000; i++) {
      assertThat(chance.between(-3, 3)).isBetween(-3, 3);
      assertThat(chance.below(5L)).isBetween(0L, 4L);
    }
  }

  @Test
  void shufflesWithoutLoss() {
    List<Integer> list = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
    Chance.of(3, "order").shuffle(list);

    assertThat(list).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(list).isNotEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
  }
}

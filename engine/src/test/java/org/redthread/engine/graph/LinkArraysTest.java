package org.redthread.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkArraysTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void givesBackEveryLinkFromBothEnds(long seed) {
    RandomGraph random = RandomGraph.any(seed, 20, 60);
    LinkArrays links = random.directed();
    List<String> expected = new ArrayList<>();
    List<String> leaving = new ArrayList<>();
    List<String> reaching = new ArrayList<>();
    for (int i = 0; i < random.links; i++) {
      expected.add(text(random.left[i], random.right[i], i % 7, random.weight[i], 1000L + i));
    }
    for (int node = 0; node < links.nodeCount(); node++) {
      for (int position = links.outStart(node); position < links.outEnd(node); position++) {
        assertThat(links.source(position)).isEqualTo(node);
        leaving.add(text(links, position));
      }
      for (int index = links.inStart(node); index < links.inEnd(node); index++) {
        assertThat(links.target(links.incoming(index))).isEqualTo(node);
        reaching.add(text(links, links.incoming(index)));
      }
    }
    assertThat(links.linkCount()).isEqualTo(random.links);
    assertThat(leaving).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(reaching).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void keepsTheOrderOfLinksFromOneSource() {
    LinkArrays.Builder builder = LinkArrays.builder(0);
    for (int i = 0; i < 100; i++) {
      builder.add(1, i % 3, 0, 1f, i);
    }
    LinkArrays links = builder.build(3);
    for (int position = links.outStart(1); position < links.outEnd(1); position++) {
      assertThat(links.time(position)).isEqualTo(position);
    }
  }

  @Test
  void refusesAnEndThatIsNoNode() {
    LinkArrays.Builder builder = LinkArrays.builder(1);
    builder.add(0, 5, 0, 1f, 0);
    assertThatThrownBy(() -> builder.build(5)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static String text(LinkArrays links, int position) {
    return text(
        links.source(position),
        links.target(position),
        links.kind(position),
        links.weight(position),
        links.time(position));
  }

  private static String text(int source, int target, int kind, float weight, long time) {
    return source + ">" + target + " " + kind + " " + weight + " " + time;
  }
}

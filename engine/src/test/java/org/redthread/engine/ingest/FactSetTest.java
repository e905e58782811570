package org.redthread.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.redthread.engine.store.PublicIds;

class FactSetTest {
  @Test
  void countsLikeAHashMap() {
    PublicIds ids = new PublicIds(new byte[32]);
    FactSet set = new FactSet();
    Map<String, Integer> twin = new HashMap<>();
    Random random = new Random(20261123);
    for (int step = 0; step < 60_000; step++) {
      String id = ids.of("fact", Integer.toString(random.nextInt(20_000)));
      int before = twin.merge(id, 1, Integer::sum) - 1;
      assertThat(set.add(id)).isEqualTo(before);
    }
    assertThat(set.size()).isEqualTo(twin.size());
  }
}

package org.redthread.engine.sharing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts losses while a package is made. For one thread. */
final class LossLedger {
  private final Map<Loss, Long> counts = new TreeMap<>();

  void leftOut(LossPlace place, LossReason reason) {
    add(place, LossFate.LEFT_OUT, reason, 1);
  }

  void add(LossPlace place, LossFate fate, LossReason reason, long count) {
    if (count > 0) {
      Loss line = new Loss(place.subject(), place.kind(), place.property(), fate, reason, 0);
      counts.merge(line, count, Long::sum);
    }
  }

  List<Loss> losses() {
    return counts.entrySet().stream()
        .map(
            each -> {
              Loss line = each.getKey();
              return new Loss(
                  line.subject(),
                  line.kind(),
                  line.property(),
                  line.fate(),
                  line.reason(),
                  each.getValue());
            })
        .toList();
  }
}

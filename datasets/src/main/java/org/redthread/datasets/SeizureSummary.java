package org.redthread.datasets;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was written.
 *
 * @param exhibitRows rows of data of each exhibit, broken ones included, by path
 * @param truthRows rows of each truth file, by name
 * @param people everyone in the seizure
 * @param networks planted networks
 * @param hubs identifiers that everybody shares
 * @param brokenRows rows broken on purpose
 */
public record SeizureSummary(
    Map<String, Long> exhibitRows,
    Map<String, Long> truthRows,
    int people,
    int networks,
    int hubs,
    int brokenRows) {

  public SeizureSummary {
    exhibitRows = Collections.unmodifiableMap(new TreeMap<>(exhibitRows));
    truthRows = Collections.unmodifiableMap(new TreeMap<>(truthRows));
  }

  /** {@return rows of data in all exhibits} */
  public long rows() {
    return exhibitRows.values().stream().mapToLong(Long::longValue).sum();
  }
}

package org.redthread.engine.sharing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.redthread.engine.model.Marking;
import org.redthread.engine.model.Tlp;

/**
 * What may leave in a package, and how strictly each exhibit is marked.
 *
 * @param ceiling the strictest level that may leave; anything stricter is left out and counted
 * @param exhibits the marking of each exhibit by its SHA-256; an exhibit that is not here counts as
 *     TLP:RED
 */
public record MarkingSet(Tlp ceiling, Map<String, Marking> exhibits) {
  public MarkingSet {
    exhibits = Collections.unmodifiableMap(new TreeMap<>(exhibits));
  }
}

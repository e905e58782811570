package org.redthread.engine.sharing;

import java.util.List;
import java.util.regex.Pattern;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Marking;
import org.redthread.engine.model.Tlp;

/**
 * The marking of a thing is the strictest among the exhibits that assert it, since what it holds
 * may stem from any of them. What no known exhibit asserts counts as TLP:RED. Immutable.
 */
final class MarkingRule {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final MarkingSet markings;

  MarkingRule(MarkingSet markings) {
    this.markings = markings;
  }

  boolean isAllowed(Tlp tlp) {
    return tlp.compareTo(markings.ceiling()) <= 0;
  }

  Tlp of(Entity entity) {
    Tlp byMarkings =
        entity.markings().stream().map(Marking::tlp).max(Tlp::compareTo).orElse(Tlp.CLEAR);
    boolean isKnown =
        entity.evidence().stream()
            .anyMatch(each -> markings.exhibits().containsKey(each.exhibit()));
    Tlp byEvidence = of(entity.evidence());
    if (!isKnown && !entity.markings().isEmpty()) {
      return byMarkings;
    }
    return strictest(byMarkings, byEvidence);
  }

  /** {@return the strictest marking of the exhibits; RED where there are none} */
  Tlp of(List<Evidence> evidence) {
    return evidence.stream().map(this::of).max(Tlp::compareTo).orElse(Tlp.RED);
  }

  /**
   * {@return the strictest marking of rows of which only a part is listed} The rows that are not
   * listed may stem from any exhibit, so every exhibit counts.
   */
  Tlp ofPart(List<Evidence> listed, long inAll) {
    Tlp known = of(listed);
    return inAll <= listed.size()
        ? known
        : markings.exhibits().values().stream()
            .map(Marking::tlp)
            .reduce(known, MarkingRule::strictest);
  }

  /** {@return the level of one exhibit} */
  Tlp of(Evidence evidence) {
    Marking marking = markings.exhibits().get(evidence.exhibit());
    return marking == null ? Tlp.RED : marking.tlp();
  }

  /** {@return the rows whose exhibit may be named} */
  List<Evidence> citable(List<Evidence> evidence) {
    return evidence.stream()
        .filter(each -> isCitable(each.exhibit()))
        .filter(each -> isAllowed(of(each)))
        .sorted()
        .distinct()
        .toList();
  }

  boolean isCitable(String exhibit) {
    return SHA256.matcher(exhibit).matches()
        && markings.exhibits().containsKey(exhibit)
        && isAllowed(of(new Evidence(exhibit, 0)));
  }

  private static Tlp strictest(Tlp one, Tlp other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}

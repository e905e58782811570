package org.redthread.server.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.redthread.server.api.Shapes.EntityShape;
import org.redthread.server.api.Shapes.EvidenceShape;
import org.redthread.server.api.Shapes.RoleShape;

/** Short words about an entity. Stateless. */
final class EntityWords {
  private static final int ROWS = 3;
  private static final int DIGEST = 10;

  private EntityWords() {}

  /** {@return kind and caption, safe for a terminal} */
  static String name(EntityShape entity) {
    return entity.kind() + " " + DisplayText.safe(entity.caption());
  }

  /** {@return the roles that sources claim, each once; empty where none} */
  static String roles(EntityShape entity) {
    return entity.roles().stream()
        .map(RoleShape::title)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** {@return roles and whether something is masked, for one cell of a table} */
  static String notes(EntityShape entity) {
    List<String> notes = new ArrayList<>();
    String roles = roles(entity);
    if (!roles.isEmpty()) {
      notes.add("claimed: " + roles);
    }
    if (entity.masked()) {
      notes.add("masked");
    }
    return String.join("; ", notes);
  }

  /** {@return the first rows cited, each as the beginning of the digest and the row} */
  static String rows(List<EvidenceShape> evidence, long count) {
    String shown =
        evidence.stream()
            .limit(ROWS)
            .map(each -> digest(each.exhibit()) + ":" + each.row())
            .collect(Collectors.joining(", "));
    long more = Math.max(count, evidence.size()) - Math.min(ROWS, evidence.size());
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /** {@return as much of an exhibit's digest as a person needs} */
  static String digest(String sha256) {
    return sha256.length() <= DIGEST ? sha256 : sha256.substring(0, DIGEST);
  }
}

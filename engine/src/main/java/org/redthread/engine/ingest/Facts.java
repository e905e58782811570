package org.redthread.engine.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.RoleKind;
import org.redthread.engine.model.RowProblem;
import org.redthread.engine.model.RowVerdict;

/** What rows assert, ready to be written. */
final class Facts {
  private Facts() {}

  /**
   * An entity that a row asserts.
   *
   * @param id its public id
   * @param kind what it is
   * @param caption how it is shown; empty where the row only refers to it
   * @param value its canonical identifier; empty for records
   * @param isProtected whether it is masked by default
   * @param properties its free properties
   * @param row the row
   */
  record EntityFact(
      String id,
      EntityKind kind,
      String caption,
      String value,
      boolean isProtected,
      Map<String, Object> properties,
      long row) {
    /** {@return the same entity, masked by default} */
    EntityFact asProtected() {
      return isProtected ? this : new EntityFact(id, kind, caption, value, true, properties, row);
    }

    /**
     * {@return what this row and a later one of the same exhibit say of the same entity, as the
     * store would keep it: the first row, the first caption, the first value of each property}
     */
    EntityFact and(EntityFact later) {
      Map<String, Object> both = new TreeMap<>(later.properties);
      both.putAll(properties);
      return new EntityFact(
          id,
          kind,
          caption.isEmpty() ? later.caption : caption,
          value,
          isProtected || later.isProtected,
          both,
          row);
    }
  }

  /**
   * A role that a row claims for an entity.
   *
   * @param id the claim's id
   * @param entity the id of the entity
   * @param role the role
   * @param author whose claim it is
   * @param grading the Admiralty grading
   * @param row the row
   */
  record RoleFact(
      String id, String entity, RoleKind role, String author, String grading, long row) {}

  /**
   * A link that a row asserts.
   *
   * @param id its id
   * @param kind how the one entity is linked to the other
   * @param from the id of the entity it starts from
   * @param to the id of the entity it leads to
   * @param properties all properties of the relationship except id and evidence
   * @param row the row
   */
  record LinkFact(
      String id, LinkKind kind, String from, String to, Map<String, Object> properties, long row) {}

  /**
   * A row with its verdict and what it adds.
   *
   * @param number the row
   * @param verdict what becomes of it
   * @param entities entities not given before by this exhibit in this form
   * @param roles claims not given before
   * @param links links not given before
   * @param problems what was refused
   * @param text the row's text where something was refused, else empty
   */
  record PlannedRow(
      long number,
      RowVerdict verdict,
      List<EntityFact> entities,
      List<RoleFact> roles,
      List<LinkFact> links,
      List<RowProblem> problems,
      String text) {
    PlannedRow {
      entities = List.copyOf(entities);
      roles = List.copyOf(roles);
      links = List.copyOf(links);
      problems = List.copyOf(problems);
    }
  }
}

package org.redthread.engine.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.redthread.engine.ingest.Facts.EntityFact;
import org.redthread.engine.ingest.Facts.LinkFact;
import org.redthread.engine.ingest.Facts.RoleFact;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.RowProblem;

/** What a row, or one part of it, asserts before it is known what of it is new. One thread. */
final class RowDraft {
  /**
   * Links whose target leads to the person they start from, and so shares the person's protection.
   */
  static final Set<LinkKind> LEADS_TO_PERSON =
      Collections.unmodifiableSet(
          java.util.EnumSet.of(LinkKind.USES, LinkKind.HOLDS, LinkKind.IDENTIFIED_BY));

  private final List<EntityFact> entities = new ArrayList<>();
  private final List<RoleFact> roles = new ArrayList<>();
  private final List<DraftLink> links = new ArrayList<>();
  // A set, because a row with a list may meet the same problem in each element.
  private final Set<RowProblem> problems = new LinkedHashSet<>();

  /**
   * A link of the row.
   *
   * @param fact the link under the id of what makes it one with others
   * @param repeats what a second link with that id is
   */
  record DraftLink(LinkFact fact, Repeats repeats) {}

  /** What it means that an exhibit gives a link of one id twice. */
  enum Repeats {
    /** A further event that looks the same. */
    FURTHER_EVENT,
    /** The same event, because the source gives it the same number. */
    SAME_REFERENCE,
    /** The same event where all details are equal, else a further one. */
    SAME_IF_EQUAL,
    /** The same fact, of which a later row may know more. */
    SAME_FACT
  }

  void add(EntityFact entity) {
    entities.add(entity);
  }

  void add(RoleFact role) {
    roles.add(role);
  }

  void add(DraftLink link) {
    links.add(link);
  }

  void add(RowProblem problem) {
    problems.add(problem);
  }

  /** Takes over what a part of the row asserts. */
  void absorb(RowDraft part) {
    entities.addAll(part.entities);
    roles.addAll(part.roles);
    links.addAll(part.links);
    problems.addAll(part.problems);
  }

  /** Takes over why a part of the row was refused, and nothing else of it. */
  void absorbProblems(RowDraft part) {
    problems.addAll(part.problems);
  }

  /** {@return whether something was wrong with one of the columns} */
  boolean hasProblemIn(Collection<String> columns) {
    return problems.stream().anyMatch(problem -> columns.contains(problem.column()));
  }

  /** {@return the entities, protected where the row protects them} */
  List<EntityFact> entities() {
    Set<String> persons = new HashSet<>();
    for (EntityFact entity : entities) {
      if (entity.isProtected()) {
        persons.add(entity.id());
      }
    }
    if (persons.isEmpty()) {
      return entities;
    }
    Set<String> covered = new HashSet<>(persons);
    for (DraftLink link : links) {
      if (LEADS_TO_PERSON.contains(link.fact.kind()) && persons.contains(link.fact.from())) {
        covered.add(link.fact.to());
      }
    }
    return entities.stream()
        .map(entity -> covered.contains(entity.id()) ? entity.asProtected() : entity)
        .toList();
  }

  List<RoleFact> roles() {
    return roles;
  }

  List<DraftLink> links() {
    return links;
  }

  List<RowProblem> problems() {
    return List.copyOf(problems);
  }
}

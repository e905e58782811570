package org.redthread.engine.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redthread.engine.ingest.Facts.EntityFact;
import org.redthread.engine.ingest.Facts.LinkFact;
import org.redthread.engine.ingest.Facts.PlannedRow;
import org.redthread.engine.ingest.Facts.RoleFact;
import org.redthread.engine.ingest.LinkPlanner.Ends;
import org.redthread.engine.ingest.Mapping.EntityRule;
import org.redthread.engine.ingest.Mapping.LinkRule;
import org.redthread.engine.ingest.RowDraft.DraftLink;
import org.redthread.engine.model.RowProblem;
import org.redthread.engine.model.RowVerdict;
import org.redthread.engine.store.PublicIds;

/**
 * Makes of each row of one exhibit the facts it adds and its verdict. It decides alone, without the
 * store, so that a dry run and a load give the same verdicts. It remembers what the exhibit gave
 * before, so it must see the rows in their order, from the first. One thread.
 */
final class RowPlanner {
  private final Mapping mapping;
  private final PublicIds ids;
  private final EntityPlanner entities;
  private final LinkPlanner links;
  private final FactSet given = new FactSet();
  private final FactSet details = new FactSet();

  /**
   * @param mapping what the columns mean
   * @param context what the exhibit says for all rows
   * @param ids makes the public ids of this store
   */
  RowPlanner(Mapping mapping, ExhibitContext context, PublicIds ids) {
    FreeProperties properties = new FreeProperties();
    this.mapping = mapping;
    this.ids = ids;
    this.entities = new EntityPlanner(context, ids, properties);
    this.links = new LinkPlanner(context, ids, properties);
  }

  /** {@return whether a time was read in UTC because nobody said in which zone it was written} */
  boolean hasAssumedZone() {
    return links.hasAssumedZone();
  }

  /** {@return the row's verdict and what it adds to what this exhibit gave before} */
  PlannedRow plan(SourceRow row) {
    RowDraft draft = new RowDraft();
    Optional<RowProblem> fault = row.fault();
    if (fault.isPresent()) {
      draft.add(fault.get());
      return planned(row, draft);
    }
    for (SourceRow part : parts(row)) {
      RowDraft drafted = new RowDraft();
      if (draft(part, drafted)) {
        draft.absorb(drafted);
      } else {
        draft.absorbProblems(drafted);
      }
    }
    if (draft.entities().isEmpty() && draft.problems().isEmpty()) {
      draft.add(
          new RowProblem(
              "NOTHING_TO_LOAD", "", "none of the columns that the mapping reads has a value"));
    }
    return planned(row, draft);
  }

  /**
   * The row once for each element of the lists that the mapping names; itself where all are empty.
   */
  private List<SourceRow> parts(SourceRow row) {
    if (mapping.each().isEmpty()) {
      return List.of(row);
    }
    List<SourceRow> parts =
        mapping.each().stream().flatMap(path -> row.each(path).stream()).toList();
    return parts.isEmpty() ? List.of(row) : parts;
  }

  /** Adds what one part of a row asserts; false where that part must be refused as a whole. */
  private boolean draft(SourceRow row, RowDraft draft) {
    for (String column : mapping.needs()) {
      if (row.value(column).isBlank()) {
        draft.add(missing(column, "the value that every row has is missing"));
      }
    }
    Map<String, String> byName = new HashMap<>();
    for (EntityRule rule : mapping.entities().values()) {
      if (!rule.when().holds(row)) {
        continue;
      }
      Optional<EntityFact> entity = entities.plan(rule, row, draft);
      if (entity.isPresent()) {
        draft.add(entity.get());
        byName.put(rule.name(), entity.get().id());
        entities.planRoles(rule, entity.get(), row, draft);
      } else if (rule.isRequired()) {
        if (!draft.hasProblemIn(EntityPlanner.columns(rule))) {
          draft.add(
              missing(
                  EntityPlanner.firstColumn(rule),
                  "the " + rule.kind().label() + " that every row needs is missing"));
        }
        return false;
      }
    }
    return draftLinks(row, byName, draft);
  }

  private static RowProblem missing(String column, String what) {
    return new RowProblem("MISSING_VALUE", column, what + ": add it and load the file again");
  }

  private boolean draftLinks(SourceRow row, Map<String, String> byName, RowDraft draft) {
    boolean hasEvent = false;
    Optional<String> halfEvent = Optional.empty();
    for (LinkRule rule : mapping.links()) {
      String from = byName.get(rule.from());
      String to = byName.get(rule.to());
      if ((from == null && to == null) || !rule.when().holds(row)) {
        continue;
      }
      if (from != null && to != null) {
        if (!links.plan(rule, new Ends(from, to), row, draft)) {
          return false;
        }
        hasEvent |= rule.kind().isEvent();
      } else if (rule.kind().isEvent() && halfEvent.isEmpty()) {
        halfEvent = Optional.of(from == null ? rule.from() : rule.to());
      }
    }
    if (!hasEvent && halfEvent.isPresent() && draft.problems().isEmpty()) {
      // A payment or message to nobody would vanish with the verdict that all is well.
      draft.add(
          missing(
              mapping.firstColumnOf(halfEvent.get()),
              "the event has only one of its two ends, so it is not in the graph"));
    }
    return true;
  }

  private PlannedRow planned(SourceRow row, RowDraft draft) {
    List<EntityFact> newEntities = draft.entities().stream().filter(this::isNew).toList();
    List<RoleFact> newRoles =
        draft.roles().stream().filter(role -> given.add(role.id()) == 0).toList();
    List<LinkFact> newLinks = new ArrayList<>();
    for (DraftLink link : draft.links()) {
      first(link, draft).ifPresent(newLinks::add);
    }
    boolean adds = !newEntities.isEmpty() || !newRoles.isEmpty() || !newLinks.isEmpty();
    List<RowProblem> problems = draft.problems();
    return new PlannedRow(
        row.number(),
        verdict(adds, draft),
        newEntities,
        newRoles,
        newLinks,
        problems,
        problems.isEmpty() ? "" : row.text());
  }

  private static RowVerdict verdict(boolean adds, RowDraft draft) {
    if (draft.entities().isEmpty()) {
      return RowVerdict.REJECTED;
    }
    if (!draft.problems().isEmpty()) {
      return RowVerdict.LOADED_IN_PART;
    }
    return adds ? RowVerdict.LOADED : RowVerdict.KNOWN;
  }

  /** The same entity in another form - protected now, or with properties - is told again. */
  private boolean isNew(EntityFact entity) {
    boolean isPlain =
        !entity.isProtected()
            && entity.properties().isEmpty()
            && (!entity.value().isEmpty() || entity.caption().isEmpty());
    String form =
        isPlain
            ? entity.id()
            : ids.of(
                "form",
                entity.id(),
                Boolean.toString(entity.isProtected()),
                entity.caption(),
                entity.properties().toString());
    return given.add(form) == 0;
  }

  /**
   * The link, unless it was given; the second of two events that look alike gets its own id, the
   * same in each exhibit that has both.
   */
  private Optional<LinkFact> first(DraftLink drafted, RowDraft draft) {
    LinkFact link = drafted.fact();
    return switch (drafted.repeats()) {
      case FURTHER_EVENT -> Optional.of(twin(link, given.add(link.id())));
      case SAME_REFERENCE -> given.add(link.id()) == 0 ? Optional.of(link) : Optional.empty();
      case SAME_IF_EQUAL ->
          details.add(ids.of("details", link.id(), link.properties().toString())) == 0
              ? Optional.of(twin(link, given.add(link.id())))
              : Optional.empty();
      case SAME_FACT -> fact(link, draft);
    };
  }

  /** A fact that was given is told again where the row knows more of it; what was said stays. */
  private Optional<LinkFact> fact(LinkFact link, RowDraft draft) {
    boolean isNew = given.add(link.id()) == 0;
    boolean hasMore = false;
    boolean hasOther = false;
    for (Map.Entry<String, Object> each : link.properties().entrySet()) {
      String value = String.valueOf(each.getValue());
      boolean isSaid = details.add(ids.of("detail", link.id(), each.getKey())) > 0;
      boolean isSame = details.add(ids.of("detail", link.id(), each.getKey(), value)) > 0;
      hasMore |= !isSaid;
      hasOther |= isSaid && !isSame;
    }
    if (hasOther) {
      draft.add(
          new RowProblem(
              "DIFFERENT_DETAILS",
              "",
              "an earlier row says other details of the same "
                  + link.kind().name()
                  + ", which were kept; compare the two rows"));
    }
    return isNew || hasMore ? Optional.of(link) : Optional.empty();
  }

  private LinkFact twin(LinkFact link, int before) {
    if (before == 0) {
      return link;
    }
    String id = ids.of(link.kind().name(), link.id(), Integer.toString(before + 1));
    return new LinkFact(id, link.kind(), link.from(), link.to(), link.properties(), link.row());
  }
}

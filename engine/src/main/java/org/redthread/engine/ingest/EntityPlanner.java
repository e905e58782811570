package org.redthread.engine.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.identifier.IdentifierHint;
import org.redthread.engine.identifier.Identifiers;
import org.redthread.engine.identifier.Normalised;
import org.redthread.engine.identifier.Refusal;
import org.redthread.engine.ingest.Facts.EntityFact;
import org.redthread.engine.ingest.Facts.RoleFact;
import org.redthread.engine.ingest.Mapping.EntityRule;
import org.redthread.engine.ingest.Mapping.RoleRule;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.IdentifierKind;
import org.redthread.engine.model.RoleKind;
import org.redthread.engine.model.RowProblem;
import org.redthread.engine.store.PublicIds;

/** Makes the entities of a row and the roles it claims for them. One thread. */
final class EntityPlanner {
  /** So many texts are remembered with what they were read as: calls repeat their numbers. */
  private static final int REMEMBERED = 100_000;

  private static final char SEPARATOR = '\u001f';

  private final ExhibitContext context;
  private final PublicIds ids;
  private final FreeProperties properties;
  private final Map<String, Known> known = new HashMap<>();

  EntityPlanner(ExhibitContext context, PublicIds ids, FreeProperties properties) {
    this.context = context;
    this.ids = ids;
    this.properties = properties;
  }

  /**
   * A text that was read before.
   *
   * @param outcome what it was read as
   * @param id the entity's id; empty where the text was refused
   */
  private record Known(Normalised outcome, String id) {}

  /**
   * {@return the entity that a rule finds in a row; empty where its columns are, or where its
   * identifier was refused, which the draft then says}
   */
  Optional<EntityFact> plan(EntityRule rule, SourceRow row, RowDraft draft) {
    Optional<IdentifierKind> kind = IdentifierKind.ofEntityKind(rule.kind());
    if (kind.isPresent()) {
      return identifier(rule, kind.get(), row, draft);
    }
    return rule.kind() == EntityKind.PLACE ? place(rule, row, draft) : ofRecord(rule, row, draft);
  }

  /** {@return the columns that an entity is known by, in name order} */
  static Set<String> columns(EntityRule rule) {
    Set<String> columns = new TreeSet<>();
    List<Template> templates = new ArrayList<>(rule.key());
    templates.addAll(List.of(rule.value(), rule.qualifier(), rule.region()));
    if (rule.key().isEmpty()) {
      templates.add(rule.caption());
    }
    templates.forEach(template -> columns.addAll(template.columns()));
    return columns;
  }

  /** {@return the column to look at when an entity is missing; empty where the rule has none} */
  static String firstColumn(EntityRule rule) {
    String column = rule.value().firstColumn();
    if (column.isEmpty() && !rule.key().isEmpty()) {
      column = rule.key().getFirst().firstColumn();
    }
    return column.isEmpty() ? rule.caption().firstColumn() : column;
  }

  private Optional<EntityFact> identifier(
      EntityRule rule, IdentifierKind kind, SourceRow row, RowDraft draft) {
    String raw = rule.value().render(row);
    if (raw.isEmpty()) {
      return Optional.empty();
    }
    String stated = rule.region().render(row);
    Known read =
        normalised(
            kind,
            raw,
            new IdentifierHint(
                stated.isEmpty() ? context.region() : stated, rule.qualifier().render(row)));
    return switch (read.outcome) {
      case Normalised.Accepted accepted -> {
        String value = accepted.identifier().value();
        yield Optional.of(fact(rule, read.id, value, value, row, draft));
      }
      case Normalised.Refused refused -> {
        draft.add(
            new RowProblem(
                refused.reason().name(), column(rule, refused.reason()), refused.message()));
        yield Optional.empty();
      }
    };
  }

  private Known normalised(IdentifierKind kind, String raw, IdentifierHint hint) {
    String key =
        kind.code() + SEPARATOR + raw + SEPARATOR + hint.region() + SEPARATOR + hint.qualifier();
    @Nullable Known before = known.get(key);
    if (before != null) {
      return before;
    }
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    Normalised outcome = Identifiers.normalise(kind, raw, hint);
    Known read =
        new Known(
            outcome,
            outcome instanceof Normalised.Accepted accepted
                ? ids.ofIdentifier(accepted.identifier())
                : "");
    known.put(key, read);
    return read;
  }

  /** {@return the column that has to be corrected for a refusal} */
  private static String column(EntityRule rule, Refusal reason) {
    String column =
        switch (reason) {
          case MISSING_QUALIFIER, UNKNOWN_QUALIFIER -> rule.qualifier().firstColumn();
          case UNKNOWN_REGION -> rule.region().firstColumn();
          case EMPTY,
              TOO_LONG,
              UNPRINTABLE,
              NOT_A_NUMBER,
              INVALID_LENGTH,
              IMPOSSIBLE_NUMBER,
              SHORT_CODE,
              EXTENSION,
              BAD_CHECKSUM,
              MIXED_CASE,
              TEST_NETWORK,
              MASKED,
              PLACEHOLDER,
              UNKNOWN_FORMAT ->
              "";
        };
    return column.isEmpty() ? rule.value().firstColumn() : column;
  }

  private Optional<EntityFact> place(EntityRule rule, SourceRow row, RowDraft draft) {
    String name = rule.value().render(row);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String folded = PlaceName.fold(name);
    if (folded.isEmpty()) {
      draft.add(
          new RowProblem(
              Refusal.PLACEHOLDER.name(),
              rule.value().firstColumn(),
              "the name has neither letters nor digits: give the place's name or leave it empty"));
      return Optional.empty();
    }
    String country = rule.qualifier().render(row);
    String key = country.toUpperCase(Locale.ROOT) + ":" + folded;
    String caption = country.isEmpty() ? name : name + ", " + country;
    return Optional.of(fact(rule, ids.ofEntity(EntityKind.PLACE, key), "", caption, row, draft));
  }

  private Optional<EntityFact> ofRecord(EntityRule rule, SourceRow row, RowDraft draft) {
    String caption = rule.caption().render(row);
    if (rule.key().isEmpty()) {
      return caption.isEmpty()
          ? Optional.empty()
          : Optional.of(fact(rule, ofRow(rule, row), "", caption, row, draft));
    }
    List<String> key = rule.key().stream().map(part -> part.render(row)).toList();
    // A part of a key that is half there would make one record of many.
    boolean isWhole =
        rule.key().stream().allMatch(part -> part.missingColumn(row).isEmpty())
            && key.stream().noneMatch(String::isEmpty);
    if (!isWhole) {
      return Optional.empty();
    }
    String id =
        ids.ofEntity(
            rule.kind(),
            // What separates the parts of a key must not come out of a column.
            key.stream().map(part -> part.replace(SEPARATOR, ' ')).toArray(String[]::new));
    return Optional.of(fact(rule, id, "", caption, row, draft));
  }

  /**
   * {@return the id of a record that is known by its row, and by its element where it is in a list}
   */
  private String ofRow(EntityRule rule, SourceRow row) {
    String number = Long.toString(row.number());
    String element = row.elementOf(columns(rule));
    return element.isEmpty()
        ? ids.ofEntity(rule.kind(), context.sha256(), number, rule.name())
        : ids.ofEntity(rule.kind(), context.sha256(), number, rule.name(), element);
  }

  private EntityFact fact(
      EntityRule rule, String id, String value, String caption, SourceRow row, RowDraft draft) {
    String shown = value.isEmpty() ? rule.caption().render(row) : value;
    boolean isProtected = rule.isProtected();
    for (RoleRule claim : rule.roles()) {
      Optional<RoleKind> role =
          claim.when().holds(row) ? RoleKind.ofName(claim.role().render(row)) : Optional.empty();
      isProtected |= role.isPresent() && role.get().isProtected();
    }
    return new EntityFact(
        id,
        rule.kind(),
        shown.isEmpty() ? caption : shown,
        value,
        isProtected,
        properties.read(rule.properties(), row, draft),
        row.number());
  }

  /** Adds the roles that the row claims for an entity. */
  void planRoles(EntityRule rule, EntityFact entity, SourceRow row, RowDraft draft) {
    for (RoleRule claim : rule.roles()) {
      String name = claim.when().holds(row) ? claim.role().render(row) : "";
      if (name.isEmpty()) {
        continue;
      }
      Optional<RoleKind> role = RoleKind.ofName(name);
      String grading = claim.grading().render(row);
      if (role.isEmpty()) {
        draft.add(
            new RowProblem(
                "UNKNOWN_ROLE",
                claim.role().firstColumn(),
                "the text names no role: write one of the roles that the mappings page lists"));
      } else if (!RoleRule.isGrading(grading)) {
        draft.add(
            new RowProblem(
                "INVALID_VALUE",
                claim.grading().firstColumn(),
                "the text is no Admiralty grading: write a letter A to F and a digit 1 to 6"));
      } else {
        String stated = claim.author().render(row);
        String author = stated.isEmpty() ? context.agency() : stated;
        String id = ids.of("role", entity.id(), role.get().name(), author, grading);
        draft.add(new RoleFact(id, entity.id(), role.get(), author, grading, row.number()));
      }
    }
  }
}

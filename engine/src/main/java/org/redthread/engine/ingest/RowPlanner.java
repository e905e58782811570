package org.redthread.engine.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.redthread.engine.identifier.IdentifierHint;
import org.redthread.engine.identifier.Identifiers;
import org.redthread.engine.identifier.Normalised;
import org.redthread.engine.ingest.Facts.EntityFact;
import org.redthread.engine.ingest.Facts.LinkFact;
import org.redthread.engine.ingest.Facts.PlannedRow;
import org.redthread.engine.ingest.Facts.RoleFact;
import org.redthread.engine.ingest.Mapping.EntityRule;
import org.redthread.engine.ingest.Mapping.LinkRule;
import org.redthread.engine.ingest.Mapping.RoleRule;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.IdentifierKind;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.RoleKind;
import org.redthread.engine.model.RowProblem;
import org.redthread.engine.model.RowVerdict;
import org.redthread.engine.store.PublicIds;

/**
 * Makes of each row of one exhibit the facts it adds and its verdict. It decides alone, without the
 * store, so that a dry run and a load give the same verdicts. It remembers what the exhibit gave
 * before, so it must see the rows in their order, from the first. One thread.
 */
final class RowPlanner {
  /**
   * Links whose target leads to the person it starts from, and so shares the person's protection.
   */
  private static final Set<LinkKind> LEADS_TO_PERSON =
      Set.of(LinkKind.USES, LinkKind.HOLDS, LinkKind.IDENTIFIED_BY);

  private final Mapping mapping;
  private final ExhibitContext context;
  private final PublicIds ids;
  private final FactSet given = new FactSet();
  private final ValueReader values = new ValueReader();

  /**
   * @param mapping what the columns mean
   * @param context what the exhibit says for all rows
   * @param ids makes the public ids of this store
   */
  RowPlanner(Mapping mapping, ExhibitContext context, PublicIds ids) {
    this.mapping = mapping;
    this.context = context;
    this.ids = ids;
  }

  /**
   * What holds for all rows of an exhibit.
   *
   * @param sha256 the exhibit's id
   * @param agency who handed it over; the author of its claims where the mapping names none
   * @param region the region of numbers without a country
   * @param zone the zone of times without one
   */
  record ExhibitContext(String sha256, String agency, String region, String zone) {}

  /** {@return the row's verdict and what it adds to what this exhibit gave before} */
  PlannedRow plan(SourceRow row) {
    Optional<RowProblem> fault = row.fault();
    if (fault.isPresent()) {
      return rejected(row, List.of(fault.get()));
    }
    Draft draft = new Draft();
    for (SourceRow part : parts(row)) {
      if (!draft(part, draft)) {
        return rejected(row, List.copyOf(draft.problems));
      }
    }
    return planned(row, draft);
  }

  /**
   * The row once for each element of the lists that the mapping names; itself where all are empty.
   */
  private List<SourceRow> parts(SourceRow row) {
    List<SourceRow> parts =
        mapping.each().stream().flatMap(path -> row.each(path).stream()).toList();
    return parts.isEmpty() ? List.of(row) : parts;
  }

  private static PlannedRow rejected(SourceRow row, List<RowProblem> problems) {
    return new PlannedRow(
        row.number(), RowVerdict.REJECTED, List.of(), List.of(), List.of(), problems, row.text());
  }

  private PlannedRow planned(SourceRow row, Draft draft) {
    draft.protectIdentifiers();
    List<EntityFact> entities = new ArrayList<>();
    for (EntityFact entity : draft.entities) {
      EntityFact settled = draft.settled(entity);
      // The same entity in another form - protected now, or with properties - is told again.
      String form = settled.isProtected() + settled.caption() + settled.properties();
      if (given.add(ids.of("form", settled.id(), form)) == 0) {
        entities.add(settled);
      }
    }
    List<RoleFact> roles = draft.roles.stream().filter(role -> given.add(role.id()) == 0).toList();
    List<LinkFact> links = draft.links.stream().map(this::first).flatMap(Optional::stream).toList();
    boolean adds = !entities.isEmpty() || !roles.isEmpty() || !links.isEmpty();
    if (!adds && draft.entities.isEmpty() && draft.problems.isEmpty()) {
      draft.problems.add(
          new RowProblem(
              "NOTHING_TO_LOAD", "", "none of the columns the mapping reads has a value"));
    }
    RowVerdict verdict = verdict(adds, draft);
    return new PlannedRow(
        row.number(),
        verdict,
        entities,
        roles,
        links,
        List.copyOf(draft.problems),
        draft.problems.isEmpty() ? "" : row.text());
  }

  private static RowVerdict verdict(boolean adds, Draft draft) {
    if (draft.entities.isEmpty()) {
      return RowVerdict.REJECTED;
    }
    if (!draft.problems.isEmpty()) {
      return RowVerdict.LOADED_IN_PART;
    }
    return adds ? RowVerdict.LOADED : RowVerdict.KNOWN;
  }

  /**
   * The link, unless it was given; the second twin of an event that keeps twins gets its own id.
   */
  private Optional<LinkFact> first(DraftLink drafted) {
    LinkFact link = drafted.link;
    int before = given.add(link.id());
    if (before == 0) {
      return Optional.of(link);
    }
    if (!drafted.keepsTwins) {
      return Optional.empty();
    }
    String twin = ids.of(link.kind().name(), link.id(), Integer.toString(before + 1));
    return Optional.of(
        new LinkFact(twin, link.kind(), link.from(), link.to(), link.properties(), link.row()));
  }

  /** Adds what one part of a row asserts; false where the row must be refused as a whole. */
  private boolean draft(SourceRow row, Draft draft) {
    Map<String, String> byName = new HashMap<>();
    for (EntityRule rule : mapping.entities().values()) {
      if (!rule.when().holds(row)) {
        continue;
      }
      Optional<EntityFact> entity = entity(rule, row, draft);
      if (entity.isEmpty()) {
        if (rule.isRequired()) {
          if (!draft.isRefused) {
            draft.problems.add(
                new RowProblem(
                    "MISSING_VALUE",
                    rule.value().firstColumn(),
                    "the " + rule.kind().label() + " that every row needs is missing"));
          }
          return false;
        }
        continue;
      }
      draft.entities.add(entity.get());
      byName.put(rule.name(), entity.get().id());
      roles(rule, entity.get(), row, draft);
    }
    for (LinkRule rule : mapping.links()) {
      String from = byName.get(rule.from());
      String to = byName.get(rule.to());
      if (from != null && to != null && rule.when().holds(row)) {
        boolean swaps = rule.swapWhen().holds(row);
        if (!link(rule, new Ends(swaps ? to : from, swaps ? from : to), row, draft)) {
          return false;
        }
      }
    }
    return true;
  }

  private Optional<EntityFact> entity(EntityRule rule, SourceRow row, Draft draft) {
    draft.isRefused = false;
    Optional<IdentifierKind> kind = IdentifierKind.ofEntityKind(rule.kind());
    if (kind.isPresent()) {
      return identifierEntity(rule, kind.get(), row, draft);
    }
    if (rule.kind() == EntityKind.PLACE) {
      return place(rule, row, draft);
    }
    return recordEntity(rule, row, draft);
  }

  private Optional<EntityFact> identifierEntity(
      EntityRule rule, IdentifierKind kind, SourceRow row, Draft draft) {
    String raw = rule.value().render(row);
    if (raw.isEmpty()) {
      return Optional.empty();
    }
    String region = rule.region().render(row);
    IdentifierHint hint =
        new IdentifierHint(
            region.isEmpty() ? context.region() : region, rule.qualifier().render(row));
    return switch (Identifiers.normalise(kind, raw, hint)) {
      case Normalised.Accepted accepted -> {
        String value = accepted.identifier().value();
        yield Optional.of(
            fact(rule, ids.ofIdentifier(accepted.identifier()), value, value, row, draft));
      }
      case Normalised.Refused refused -> {
        draft.isRefused = true;
        draft.problems.add(
            new RowProblem(refused.reason().name(), rule.value().firstColumn(), refused.message()));
        yield Optional.empty();
      }
    };
  }

  private Optional<EntityFact> place(EntityRule rule, SourceRow row, Draft draft) {
    String name = rule.value().render(row);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String country = rule.qualifier().render(row);
    String key = country.toUpperCase(java.util.Locale.ROOT) + ":" + PlaceName.fold(name);
    String caption = country.isEmpty() ? name : name + ", " + country;
    return Optional.of(fact(rule, ids.ofEntity(EntityKind.PLACE, key), "", caption, row, draft));
  }

  private Optional<EntityFact> recordEntity(EntityRule rule, SourceRow row, Draft draft) {
    String caption = rule.caption().render(row);
    List<String> key = rule.key().stream().map(part -> part.render(row)).toList();
    boolean hasKey = !key.isEmpty() && key.stream().noneMatch(String::isEmpty);
    if (!rule.key().isEmpty() ? !hasKey : caption.isEmpty()) {
      return Optional.empty();
    }
    String id =
        hasKey
            ? ids.ofEntity(rule.kind(), key.toArray(String[]::new))
            : ids.ofEntity(rule.kind(), context.sha256(), Long.toString(row.number()), rule.name());
    return Optional.of(fact(rule, id, "", caption, row, draft));
  }

  private EntityFact fact(
      EntityRule rule, String id, String value, String caption, SourceRow row, Draft draft) {
    String shown = rule.caption().render(row);
    boolean claimsProtection =
        rule.roles().stream()
            .filter(claim -> claim.when().holds(row))
            .map(claim -> RoleKind.ofName(claim.role().render(row)))
            .flatMap(Optional::stream)
            .anyMatch(RoleKind::isProtected);
    return new EntityFact(
        id,
        rule.kind(),
        value.isEmpty() && !shown.isEmpty() ? shown : caption,
        value,
        rule.isProtected() || claimsProtection,
        properties(rule.properties(), row, draft),
        row.number());
  }

  private Map<String, Object> properties(
      Map<String, PropertyRule> rules, SourceRow row, Draft draft) {
    if (rules.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> properties = new TreeMap<>();
    rules.forEach(
        (name, rule) -> {
          String text = rule.value().render(row);
          if (!text.isEmpty()) {
            values
                .read(rule, text)
                .ifPresentOrElse(
                    value -> properties.put(name, value),
                    () -> draft.problems.add(invalidProperty(rule)));
          }
        });
    return properties;
  }

  private static RowProblem invalidProperty(PropertyRule rule) {
    return new RowProblem(
        "INVALID_VALUE",
        rule.value().firstColumn(),
        "the value is no "
            + rule.type().name().toLowerCase(java.util.Locale.ROOT)
            + (rule.format().isEmpty() ? "" : " written as " + rule.format()));
  }

  private void roles(EntityRule rule, EntityFact entity, SourceRow row, Draft draft) {
    for (RoleRule claim : rule.roles()) {
      String name = claim.when().holds(row) ? claim.role().render(row) : "";
      if (name.isEmpty()) {
        continue;
      }
      Optional<RoleKind> role = RoleKind.ofName(name);
      if (role.isEmpty()) {
        draft.problems.add(
            new RowProblem(
                "UNKNOWN_ROLE",
                claim.role().firstColumn(),
                "the text names no role: see the docs"));
        continue;
      }
      String stated = claim.author().render(row);
      String author = stated.isEmpty() ? context.agency() : stated;
      String grading = claim.grading().render(row);
      String id = ids.of("role", entity.id(), role.get().name(), author, grading);
      draft.roles.add(new RoleFact(id, entity.id(), role.get(), author, grading, row.number()));
    }
  }

  /**
   * The two ends of a link.
   *
   * @param from the id of the entity it starts from
   * @param to the id of the entity it leads to
   */
  private record Ends(String from, String to) {}

  private boolean link(LinkRule rule, Ends ends, SourceRow row, Draft draft) {
    Map<String, Object> properties = new TreeMap<>();
    if (!time(rule, row, properties, draft) || !amount(rule, row, properties, draft)) {
      return false;
    }
    String reference = rule.reference().render(row);
    properties.putAll(properties(rule.properties(), row, draft));
    String content = reference.isEmpty() ? eventContent(rule, properties) : "ref:" + reference;
    String id =
        ids.of(
            rule.kind().name(),
            ends.from,
            ends.to,
            rule.kind().isEvent() || !reference.isEmpty() ? content : factContent(properties));
    draft.links.add(
        new DraftLink(
            new LinkFact(id, rule.kind(), ends.from, ends.to, properties, row.number()),
            rule.keepsTwins() && reference.isEmpty()));
    if (LEADS_TO_PERSON.contains(rule.kind())) {
      draft.leads.add(new Ends(ends.from, ends.to));
    }
    return true;
  }

  private static String eventContent(LinkRule rule, Map<String, Object> properties) {
    return rule.kind().name()
        + properties.get("at")
        + properties.get("amount")
        + properties.get("currency")
        + properties.get("text");
  }

  private static String factContent(Map<String, Object> properties) {
    // Two address books that give one number two names are two claims; times are not part of it.
    return String.valueOf(properties.getOrDefault("name", ""));
  }

  private boolean time(LinkRule rule, SourceRow row, Map<String, Object> properties, Draft draft) {
    TimeRule timeRule = rule.at();
    String text = timeRule == null ? "" : timeRule.value().render(row);
    if (timeRule == null || text.isEmpty()) {
      if (timeRule != null && rule.kind().isEvent()) {
        draft.problems.add(
            new RowProblem(
                "MISSING_VALUE", timeRule.value().firstColumn(), "the event has no time"));
        return false;
      }
      return true;
    }
    Optional<TimeRule.ReadTime> read = timeRule.parse(text, context.zone());
    if (read.isEmpty()) {
      draft.problems.add(
          new RowProblem(
              "INVALID_TIME",
              timeRule.value().firstColumn(),
              "the text is no time of the form that the mapping gives, or no such day or hour was"));
      return false;
    }
    properties.put("at", read.get().instant().atZone(java.time.ZoneOffset.UTC));
    properties.put("zone", read.get().zone());
    return true;
  }

  private static boolean amount(
      LinkRule rule, SourceRow row, Map<String, Object> properties, Draft draft) {
    AmountRule amountRule = rule.amount();
    if (amountRule == null) {
      return true;
    }
    String column = amountRule.value().firstColumn();
    String text = amountRule.value().render(row);
    if (text.isEmpty()) {
      draft.problems.add(new RowProblem("MISSING_VALUE", column, "the payment has no amount"));
      return false;
    }
    var amount = amountRule.parse(text);
    String currency = amountRule.currency().render(row);
    if (amount.isEmpty()) {
      draft.problems.add(
          new RowProblem(
              "INVALID_AMOUNT", column, "the text is no amount of the form the mapping gives"));
      return false;
    }
    if (currency.isEmpty()) {
      draft.problems.add(
          new RowProblem(
              "MISSING_VALUE",
              amountRule.currency().firstColumn(),
              "the amount has no currency or asset"));
      return false;
    }
    properties.put("amount", amount.get().toPlainString());
    properties.put("amountValue", amount.get().doubleValue());
    properties.put("currency", currency);
    return true;
  }

  /** What one row asserts before it is known what of it is new. */
  private static final class Draft {
    private final List<EntityFact> entities = new ArrayList<>();
    private final List<RoleFact> roles = new ArrayList<>();
    private final List<DraftLink> links = new ArrayList<>();
    private final List<Ends> leads = new ArrayList<>();
    // A set, because a row with a list may meet the same problem in each element.
    private final Set<RowProblem> problems = new LinkedHashSet<>();
    private final Set<String> protectedIds = new HashSet<>();
    private boolean isRefused;

    void protectIdentifiers() {
      Set<String> persons = new HashSet<>();
      for (EntityFact entity : entities) {
        if (entity.isProtected()) {
          persons.add(entity.id());
          protectedIds.add(entity.id());
        }
      }
      leads.stream()
          .filter(lead -> persons.contains(lead.from))
          .forEach(lead -> protectedIds.add(lead.to));
    }

    EntityFact settled(EntityFact entity) {
      return entity.isProtected() || !protectedIds.contains(entity.id())
          ? entity
          : new EntityFact(
              entity.id(),
              entity.kind(),
              entity.caption(),
              entity.value(),
              true,
              entity.properties(),
              entity.row());
    }
  }

  /**
   * A link of the row.
   *
   * @param link the link under the id of its content
   * @param keepsTwins whether an equal one is a second event
   */
  private record DraftLink(LinkFact link, boolean keepsTwins) {}
}

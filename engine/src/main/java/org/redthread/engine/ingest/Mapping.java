package org.redthread.engine.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.LinkKind;

/**
 * What the columns of one layout mean: which entities and links a row asserts. Immutable; threads
 * may share it.
 *
 * @param id its name, for example {@code bank-statement-mekong}
 * @param title what layout it is for, in a few words
 * @param format how the file is written
 * @param delimiter what separates the fields of a CSV file
 * @param recognise the columns that tell this layout from others
 * @param region the ISO 3166 code of numbers without a country, where the exhibit does not say
 * @param zone the IANA zone of times without one, where the exhibit does not say
 * @param needs the columns that hold a value in every sound row
 * @param each the paths of lists whose elements each make the row's facts; empty where none
 * @param entities the entities by the name the links call them by, in order
 * @param links the links
 */
record Mapping(
    String id,
    String title,
    RowFormat format,
    char delimiter,
    Set<String> recognise,
    String region,
    String zone,
    Set<String> needs,
    List<String> each,
    SequencedMap<String, EntityRule> entities,
    List<LinkRule> links) {

  /** How the records of a file are written. */
  enum RowFormat {
    /** RFC 4180 with any delimiter, the first record being the header. */
    CSV,
    /** One JSON object a line. */
    JSON_LINES
  }

  /**
   * An entity that a row asserts.
   *
   * @param name what links call it by
   * @param kind what it is
   * @param when in which rows it stands
   * @param value the identifier or the name of the place; empty for records
   * @param qualifier the bank, service, chain, document type or country that the value needs
   * @param region the region of the value where the row itself names one
   * @param key what makes a record one with other rows' records; the row itself where empty
   * @param caption how it is shown
   * @param isRequired whether a row without it is refused
   * @param isProtected whether it is a person to be masked by default
   * @param properties further properties by name
   * @param roles the roles that the row claims for it
   */
  record EntityRule(
      String name,
      EntityKind kind,
      Condition when,
      Template value,
      Template qualifier,
      Template region,
      List<Template> key,
      Template caption,
      boolean isRequired,
      boolean isProtected,
      Map<String, PropertyRule> properties,
      List<RoleRule> roles) {
    EntityRule {
      key = List.copyOf(key);
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
      roles = List.copyOf(roles);
    }
  }

  /**
   * A role that a row claims for an entity.
   *
   * @param role the role's name, often with a column
   * @param author whose claim it is
   * @param grading the Admiralty grading
   * @param when in which rows it stands
   */
  record RoleRule(Template role, Template author, Template grading, Condition when) {
    /** {@return whether a text is a grading of the Admiralty system, such as B2} */
    static boolean isGrading(String text) {
      return text.length() == 2
          && text.charAt(0) >= 'A'
          && text.charAt(0) <= 'F'
          && text.charAt(1) >= '1'
          && text.charAt(1) <= '6';
    }
  }

  /**
   * A link that a row asserts.
   *
   * @param kind how the one entity is linked to the other
   * @param from the name of the entity it starts from
   * @param to the name of the entity it leads to
   * @param when in which rows it stands
   * @param swapWhen in which rows the two ends change places
   * @param at when it happened or began; null where the layout does not say
   * @param amount what was paid; null where nothing is
   * @param reference the source's own number of the event, which then makes its identity
   * @param keepsTwins whether two rows that agree in everything are two events
   * @param properties further properties by name
   */
  record LinkRule(
      LinkKind kind,
      String from,
      String to,
      Condition when,
      Condition swapWhen,
      @Nullable TimeRule at,
      @Nullable AmountRule amount,
      Template reference,
      boolean keepsTwins,
      Map<String, PropertyRule> properties) {
    LinkRule {
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
  }

  Mapping {
    recognise = Collections.unmodifiableSet(new TreeSet<>(recognise));
    entities = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entities));
    links = List.copyOf(links);
    each = List.copyOf(each);
    needs = Collections.unmodifiableSet(new TreeSet<>(needs));
  }

  /** {@return the column to look at when the entity of this name is missing} */
  String firstColumnOf(String entity) {
    EntityRule rule = entities.get(entity);
    return rule == null ? "" : EntityPlanner.firstColumn(rule);
  }

  /** {@return every column the mapping names, in name order} */
  Set<String> columns() {
    List<Template> templates = new ArrayList<>();
    for (EntityRule entity : entities.values()) {
      templates.addAll(List.of(entity.value, entity.qualifier, entity.region, entity.caption));
      templates.addAll(entity.key);
      templates.addAll(entity.when.templates());
      entity.properties.values().forEach(property -> templates.add(property.value()));
      entity.roles.forEach(
          role -> {
            templates.addAll(List.of(role.role, role.author, role.grading));
            templates.addAll(role.when.templates());
          });
    }
    links.forEach(link -> addTemplates(link, templates));
    Set<String> columns = new TreeSet<>(recognise);
    columns.addAll(needs);
    columns.addAll(each);
    templates.forEach(template -> columns.addAll(template.columns()));
    return columns;
  }

  private static void addTemplates(LinkRule link, List<Template> templates) {
    templates.add(link.reference);
    templates.addAll(link.when.templates());
    templates.addAll(link.swapWhen.templates());
    link.properties.values().forEach(property -> templates.add(property.value()));
    if (link.at != null) {
      templates.add(link.at.value());
    }
    if (link.amount != null) {
      templates.add(link.amount.value());
      templates.add(link.amount.currency());
    }
  }
}

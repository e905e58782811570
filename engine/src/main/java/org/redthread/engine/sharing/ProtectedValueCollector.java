package org.redthread.engine.sharing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkEvent;

/**
 * Gathers the values that protected things are known by. A property value that an unprotected thing
 * has as its own caption or property is common knowledge and not looked for, unless it looks like
 * contact data; short property values are looked for only as whole texts, since {@code Thailand} or
 * {@code teacher} stand in many places. For one use.
 */
final class ProtectedValueCollector {
  private static final int LONG_TEXT = 12;
  private static final int FEWEST_DIGITS = 5;
  private static final int NUMBER_DIGITS = 7;
  private static final int NATIONAL_DIGITS = 8;
  private static final Pattern TELLING_NAME =
      Pattern.compile(".*(name|alias|nick|address|phone|mail|account|passport|contact).*");
  private static final Pattern COLON = Pattern.compile(":");

  private final SharingPackage input;
  private final List<Entity> entities;
  private final Set<String> protectedIds;
  private final Set<String> common = new HashSet<>();
  private final ProtectedValues values = new ProtectedValues();

  ProtectedValueCollector(SharingPackage input, List<Entity> entities, Set<String> protectedIds) {
    this.input = input;
    this.entities = entities;
    this.protectedIds = protectedIds;
  }

  ProtectedValues collect() {
    addCommonText(input.terms().producer());
    input.markings().exhibits().values().forEach(marking -> addCommonText(marking.agency()));
    entities.stream().filter(each -> !isProtected(each)).forEach(this::addCommon);
    input.graph().links().stream()
        .filter(link -> !touches(link.from(), link.to()))
        .forEach(link -> addCommon(link.properties()));
    input.events().stream()
        .filter(event -> !touches(event.from(), event.to()))
        .forEach(event -> addCommon(event.properties()));
    entities.stream().filter(this::isProtected).forEach(this::addEntity);
    addNameParts();
    input.graph().links().forEach(this::addLink);
    input.events().forEach(this::addEvent);
    return values;
  }

  private boolean isProtected(Entity entity) {
    return protectedIds.contains(entity.id());
  }

  private boolean touches(String from, String to) {
    return protectedIds.contains(from) || protectedIds.contains(to);
  }

  private void addCommon(Entity entity) {
    common.add(TextFold.plain(entity.caption()));
    addCommon(entity.properties());
    entity.roles().forEach(claim -> addCommonText(claim.author()));
  }

  private void addCommon(Map<String, Object> properties) {
    properties.values().forEach(value -> texts(value).forEach(this::addCommonText));
  }

  private void addCommonText(String text) {
    common.add(TextFold.plain(text));
  }

  private void addEntity(Entity entity) {
    values.addId(entity.id());
    values.addId(entity.identity());
    values.addId(StixIds.uuidOfKey(entity.id()));
    if (entity.isMasked()) {
      return;
    }
    values.add(entity.caption());
    entity.identifiers().forEach(this::addIdentifier);
    addProperties(entity.properties());
    // The author of a claim about a protected person is often that person.
    entity.roles().forEach(claim -> addProperty("author", claim.author()));
  }

  private void addIdentifier(Identifier identifier) {
    String value = identifier.value();
    values.add(value);
    values.addId(StixIds.uuidOfIdentifier(identifier));
    if (identifier.kind() != IdentifierKind.PHONE && value.contains(":")) {
      String[] parts = COLON.split(value);
      values.add(parts[parts.length - 1]);
    }
    String digits = TextFold.digits(value);
    if (digits.length() >= NUMBER_DIGITS) {
      values.add(digits);
    }
    // A number is often written without its country code or with a zero in place of it.
    if (identifier.kind() == IdentifierKind.PHONE && digits.length() > NATIONAL_DIGITS) {
      values.add(digits.substring(digits.length() - NATIONAL_DIGITS));
    }
  }

  private void addLink(Link link) {
    if (touches(link.from(), link.to())) {
      values.addId(link.id());
      values.addId(StixIds.uuidOfKey(link.id()));
      addProperties(link.properties());
    }
  }

  private void addEvent(LinkEvent event) {
    if (touches(event.from(), event.to())) {
      values.addId(event.id());
      addProperties(event.properties());
    }
  }

  private void addProperties(Map<String, Object> properties) {
    properties.forEach(
        (name, value) -> {
          if (!ProtectedProperties.isKept(name, value)) {
            texts(value).forEach(text -> addProperty(name, text));
          }
        });
  }

  private void addProperty(String name, String text) {
    boolean isContact = TextFold.digits(text).length() >= FEWEST_DIGITS || text.contains("@");
    if (common.contains(TextFold.plain(text)) && !isContact) {
      return;
    }
    boolean isTelling =
        isContact
            || TextFold.compact(text).length() >= LONG_TEXT
            || TELLING_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
    if (isTelling) {
      values.add(text);
    } else {
      values.addWhole(text);
    }
  }

  private void addNameParts() {
    Set<String> others = new HashSet<>();
    entities.stream()
        .filter(each -> !isProtected(each))
        .forEach(each -> others.addAll(TextFold.words(each.caption())));
    entities.stream()
        .filter(each -> isProtected(each) && !each.isMasked())
        .filter(each -> each.kind() == EntityKind.PERSON)
        .flatMap(each -> TextFold.words(each.caption()).stream())
        .filter(part -> part.length() >= ProtectedValues.shortest(part) - 1)
        .filter(part -> !others.contains(part))
        .forEach(values::addNamePart);
  }

  /** {@return the texts of a property; none of a yes or no} */
  private static List<String> texts(Object value) {
    return switch (value) {
      case Boolean ignored -> List.of();
      case Collection<?> list -> list.stream().map(String::valueOf).toList();
      default -> List.of(PropertyValue.text(value));
    };
  }
}

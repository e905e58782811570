package org.redthread.engine.sharing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;

/**
 * Entities as STIX objects: people and organizations as identities, places as locations,
 * identifiers as cyber-observables, the rest as new domain objects; role claims as notes about
 * them, never as a property of the person. For one thread.
 */
final class StixEntities {
  private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
  private static final Pattern CAPTION_COUNTRY = Pattern.compile(".*, ([A-Z]{2})");

  private final StixContext context;
  private final LossLedger ledger;

  StixEntities(StixContext context, LossLedger ledger) {
    this.context = context;
    this.ledger = ledger;
  }

  /** {@return the id under which the entity stands in the bundle} */
  static String id(OutgoingEntity entity) {
    return observed(entity)
        .map(StixIds::ofIdentifier)
        .orElseGet(() -> StixIds.ofKey(type(entity), entity.key()));
  }

  /** {@return the object} */
  Map<String, Object> object(OutgoingEntity entity) {
    return entity.kind().isIdentifier() ? observable(entity) : domainObject(entity);
  }

  /** {@return a note for each claim about the entity} */
  List<Map<String, Object>> notes(OutgoingEntity entity) {
    List<Map<String, Object>> notes = new ArrayList<>();
    for (OutgoingRole role : entity.roles()) {
      String key = entity.key() + "/role/" + notes.size();
      Map<String, Object> note = context.head("note", StixIds.ofKey("note", key), role.tlp());
      confidence(role.grading()).ifPresent(value -> note.put("confidence", value));
      StixContext.putUnlessEmpty(
          note, "external_references", StixContext.references(role.evidence()));
      note.put("abstract", "A claim of a source, not an established fact");
      note.put("content", role.role().title());
      note.put("authors", List.of(role.author().isEmpty() ? "unknown" : role.author()));
      note.put("object_refs", List.of(id(entity)));
      Map<String, Object> extension = propertyExtension();
      extension.put("role", role.role().name());
      extension.put("grading", role.grading());
      note.put("extensions", Map.of(StixExtensions.PROPERTIES, extension));
      notes.add(note);
    }
    return notes;
  }

  /**
   * {@return the confidence of the credibility digit of an Admiralty grading, by STIX 2.1 appendix
   * A; empty for 6, truth can't be judged}
   */
  static Optional<Integer> confidence(String grading) {
    return switch (grading.charAt(1)) {
      case '1' -> Optional.of(90);
      case '2' -> Optional.of(70);
      case '3' -> Optional.of(50);
      case '4' -> Optional.of(30);
      case '5' -> Optional.of(10);
      default -> Optional.empty();
    };
  }

  private static String type(OutgoingEntity entity) {
    return switch (entity.kind()) {
      case PERSON, ORGANIZATION -> "identity";
      case PLACE -> isLocated(entity) ? "location" : "place";
      case ADVERTISEMENT -> "advertisement";
      case JOURNEY -> "journey";
      case CASE -> "case-file";
      case PHONE, EMAIL, ONLINE_ACCOUNT, DEVICE, BANK_ACCOUNT, WALLET, DOCUMENT, VEHICLE ->
          StixObservable.of(named(entity)).type();
    };
  }

  /** {@return the value that gives the id of the standard; empty where a pseudonym stands} */
  private static Optional<Identifier> observed(OutgoingEntity entity) {
    return entity.isPseudonymised() || !entity.kind().isIdentifier()
        ? Optional.empty()
        : entity.identifiers().stream()
            .filter(each -> each.kind().entityKind() == entity.kind())
            .findFirst();
  }

  /** {@return the value, or the key where an identifier came without one} */
  private static Identifier named(OutgoingEntity entity) {
    IdentifierKind kind = IdentifierKind.ofEntityKind(entity.kind()).orElseThrow();
    return entity.identifiers().stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseGet(() -> EntityRedactor.identifier(kind, entity.key()));
  }

  private Map<String, Object> observable(OutgoingEntity entity) {
    StixObservable observable = StixObservable.of(named(entity));
    Map<String, Object> object =
        context.observableHead(observable.type(), id(entity), entity.tlp());
    object.putAll(observable.properties());
    Map<String, Object> extensions = new TreeMap<>();
    if (!observable.isStandard()) {
      extensions.put(StixExtensions.OBSERVABLES, Map.of("extension_type", "new-sco"));
    }
    // A cyber-observable has no external references, so its rows stand among our properties.
    Map<String, Object> extension = extension(entity);
    StixContext.putUnlessEmpty(extension, "evidence", StixContext.evidence(entity.evidence()));
    extensions.put(StixExtensions.PROPERTIES, extension);
    object.put("extensions", extensions);
    return object;
  }

  private Map<String, Object> domainObject(OutgoingEntity entity) {
    String type = type(entity);
    Map<String, Object> object = context.head(type, id(entity), entity.tlp());
    StixContext.putUnlessEmpty(
        object, "external_references", StixContext.references(entity.evidence()));
    object.put("name", entity.caption().isBlank() ? entity.key() : entity.caption());
    Map<String, Object> extensions = new TreeMap<>();
    switch (entity.kind()) {
      case PERSON -> object.put("identity_class", "individual");
      case ORGANIZATION -> object.put("identity_class", "organization");
      case PLACE -> locate(entity, object, extensions);
      default -> extensions.put(StixExtensions.RECORDS, Map.of("extension_type", "new-sdo"));
    }
    extensions.put(StixExtensions.PROPERTIES, extension(entity));
    object.put("extensions", extensions);
    return object;
  }

  private void locate(
      OutgoingEntity place, Map<String, Object> object, Map<String, Object> extensions) {
    country(place).ifPresent(country -> object.put("country", country));
    if (hasPosition(place)) {
      object.put("latitude", place.properties().get("latitude"));
      object.put("longitude", place.properties().get("longitude"));
    }
    if (!isLocated(place)) {
      extensions.put(StixExtensions.RECORDS, Map.of("extension_type", "new-sdo"));
      ledger.add(
          new LossPlace(LossSubject.ENTITY, EntityKind.PLACE.label(), "country"),
          LossFate.FLATTENED,
          LossReason.NO_PLACE_IN_FORMAT,
          1);
    }
  }

  private static boolean isLocated(OutgoingEntity place) {
    return country(place).isPresent() || hasPosition(place);
  }

  private static boolean hasPosition(OutgoingEntity place) {
    return isDegree(place.properties().get("latitude"), 90)
        && isDegree(place.properties().get("longitude"), 180);
  }

  private static boolean isDegree(@Nullable Object value, int most) {
    return value instanceof Number degree && Math.abs(degree.doubleValue()) <= most;
  }

  /** {@return the country code of a place, in capitals} */
  static Optional<String> country(OutgoingEntity place) {
    if (place.properties().get("country") instanceof String country
        && COUNTRY.matcher(country).matches()) {
      return Optional.of(country.toUpperCase(Locale.ROOT));
    }
    Matcher caption = CAPTION_COUNTRY.matcher(place.caption());
    return caption.matches() ? Optional.of(caption.group(1)) : Optional.empty();
  }

  private static Map<String, Object> extension(OutgoingEntity entity) {
    Map<String, Object> extension = propertyExtension();
    extension.put("public_id", entity.key());
    extension.put("kind", entity.kind().label());
    extension.put("is_pseudonymised", entity.isPseudonymised());
    StixContext.putUnlessEmpty(extension, "caption", entity.caption());
    StixContext.putUnlessEmpty(extension, "identity", entity.identity());
    if (!entity.kind().isIdentifier() || entity.identifiers().size() > 1) {
      StixContext.putUnlessEmpty(extension, "identifiers", identifiers(entity));
    }
    StixContext.putUnlessEmpty(
        extension, "properties", StixContext.properties(entity.properties()));
    return extension;
  }

  private static List<Map<String, Object>> identifiers(OutgoingEntity entity) {
    List<Map<String, Object>> identifiers = new ArrayList<>();
    for (Identifier each : entity.identifiers()) {
      Map<String, Object> identifier = new LinkedHashMap<>();
      identifier.put("kind", each.kind().code());
      identifier.put("value", each.value());
      identifiers.add(identifier);
    }
    return identifiers;
  }

  static Map<String, Object> propertyExtension() {
    Map<String, Object> extension = new LinkedHashMap<>();
    extension.put("extension_type", "property-extension");
    return extension;
  }
}

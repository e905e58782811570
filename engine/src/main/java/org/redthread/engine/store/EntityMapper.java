package org.redthread.engine.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.IdentifierKind;
import org.redthread.engine.model.RoleClaim;
import org.redthread.engine.model.RoleKind;

/**
 * Reads entities out of rows. A row gives an entity as the columns {@code entity} (the node's
 * properties), {@code roles} (the properties of its claims), {@code degree} and {@code identity}.
 * Nothing is masked here. Immutable; threads may share it.
 */
public final class EntityMapper {
  /** Properties of the node that are not free properties of the entity. */
  public static final Set<String> RESERVED =
      Set.of("id", "kind", "caption", "value", "protected", "exhibits", "rows");

  private final ExhibitDirectory exhibits;
  private final Set<Long> readable;

  /**
   * @param exhibits the exhibits of the store
   * @param readable the serials the caller may read: other evidence is left out
   */
  public EntityMapper(ExhibitDirectory exhibits, Set<Long> readable) {
    this.exhibits = exhibits;
    this.readable = Set.copyOf(readable);
  }

  /** {@return the entity in a row with the usual four columns} */
  public Entity entity(Row row) {
    return entity(
        row.map("entity"), row.maps("roles"), row.integer("degree", 0), row.text("identity", ""));
  }

  /**
   * {@return the entity of a node}
   *
   * @param node the node's properties
   * @param claims the properties of its role claims
   * @param degree how many links it has
   * @param identity the id of its identity, empty where none
   */
  public Entity entity(
      Map<String, Object> node, List<Map<String, Object>> claims, long degree, String identity) {
    EntityKind kind = kind(node);
    Map<String, Object> properties = new TreeMap<>(node);
    properties.keySet().removeAll(RESERVED);
    List<Long> serials = numbers(node, "exhibits");
    return new Entity(
        text(node, "id"),
        kind,
        text(node, "caption"),
        identifiers(kind, node),
        roles(claims),
        properties,
        exhibits.markings(serials, readable),
        degree,
        identity,
        Boolean.TRUE.equals(node.get("protected")),
        false,
        exhibits.evidence(serials, numbers(node, "rows"), readable));
  }

  private static EntityKind kind(Map<String, Object> node) {
    return EntityKind.ofLabel(text(node, "kind"))
        .orElseThrow(
            () -> new EngineException(ErrorCode.INTERNAL, "kind", "an entity has no known kind"));
  }

  private static List<Identifier> identifiers(EntityKind kind, Map<String, Object> node) {
    return IdentifierKind.ofEntityKind(kind)
        .filter(known -> node.get("value") instanceof String)
        .map(known -> List.of(new Identifier(known, text(node, "value"))))
        .orElse(List.of());
  }

  private List<RoleClaim> roles(List<Map<String, Object>> claims) {
    List<RoleClaim> roles = new ArrayList<>();
    for (Map<String, Object> claim : claims) {
      List<Evidence> evidence =
          exhibits.evidence(numbers(claim, "exhibits"), numbers(claim, "rows"), readable);
      RoleKind.ofName(text(claim, "role"))
          .filter(role -> !evidence.isEmpty())
          .ifPresent(
              role ->
                  roles.add(
                      new RoleClaim(
                          role, text(claim, "author"), text(claim, "grading"), evidence)));
    }
    roles.sort(
        Comparator.comparing(RoleClaim::role)
            .thenComparing(RoleClaim::author)
            .thenComparing(claim -> claim.evidence().getFirst()));
    return roles;
  }

  private static String text(Map<String, Object> node, String key) {
    return node.get(key) instanceof String text ? text : "";
  }

  /** {@return the whole numbers of a list property; empty where there is none} */
  static List<Long> numbers(Map<String, Object> node, String key) {
    return node.get(key) instanceof List<?> list
        ? list.stream().map(each -> ((Number) each).longValue()).toList()
        : List.of();
  }
}

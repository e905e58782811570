package org.redthread.engine.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.LinkEvent;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.Money;

/**
 * Reads single links out of the properties of relationships. Nothing is masked here. Immutable;
 * threads may share it.
 */
public final class LinkMapper {
  /** Properties of the relationship that are not free properties of the link. */
  public static final Set<String> RESERVED =
      Set.of("id", "at", "until", "zone", "amount", "amountValue", "currency", "exhibits", "rows");

  private final ExhibitDirectory exhibits;
  private final Set<Long> readable;

  /**
   * @param exhibits the exhibits of the store
   * @param readable the serials the caller may read: other evidence is left out
   */
  public LinkMapper(ExhibitDirectory exhibits, Set<Long> readable) {
    this.exhibits = exhibits;
    this.readable = Set.copyOf(readable);
  }

  /**
   * {@return the link of a relationship}
   *
   * @param type the relationship's type
   * @param from the id of the entity it starts from
   * @param to the id of the entity it leads to
   * @param link the relationship's properties
   */
  public LinkEvent event(String type, String from, String to, Map<String, Object> link) {
    Map<String, Object> properties = new TreeMap<>(link);
    properties.keySet().removeAll(RESERVED);
    return new LinkEvent(
        text(link, "id"),
        kind(type),
        from,
        to,
        link.get("at") instanceof Instant at ? at : null,
        text(link, "zone"),
        money(link),
        properties,
        exhibits.evidence(
            EntityMapper.numbers(link, "exhibits"), EntityMapper.numbers(link, "rows"), readable));
  }

  /** {@return the exact amount of a relationship's properties; null where it has none} */
  public static @Nullable Money money(Map<String, Object> link) {
    return link.get("amount") instanceof String amount
        ? new Money(text(link, "currency"), new BigDecimal(amount))
        : null;
  }

  /** {@return the kind of a relationship type} */
  public static LinkKind kind(String type) {
    return LinkKind.ofName(type)
        .orElseThrow(
            () ->
                new EngineException(
                    ErrorCode.INTERNAL, "kind", "a relationship has no known type"));
  }

  private static String text(Map<String, Object> link, String key) {
    return link.get(key) instanceof String text ? text : "";
  }
}

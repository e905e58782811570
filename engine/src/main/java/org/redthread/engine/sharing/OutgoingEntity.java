package org.redthread.engine.sharing;

import java.util.List;
import java.util.Map;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.Tlp;

/**
 * An entity as it may leave.
 *
 * @param key its public id, or its pseudonym
 * @param isPseudonymised whether it stands under a pseudonym
 * @param kind what it is
 * @param caption how it is shown; the pseudonym where it has one
 * @param identifiers its values; the pseudonym in place of each value where it has one
 * @param roles the claims about it, ordered
 * @param properties properties by name, each as {@link PropertyValue#of} gives it
 * @param identity the identity it is a profile of, or its pseudonym; empty where none
 * @param tlp the strictest marking of its exhibits
 * @param evidence the rows that assert it, row 0 where the row is withheld
 */
record OutgoingEntity(
    String key,
    boolean isPseudonymised,
    EntityKind kind,
    String caption,
    List<Identifier> identifiers,
    List<OutgoingRole> roles,
    Map<String, Object> properties,
    String identity,
    Tlp tlp,
    List<Evidence> evidence) {}

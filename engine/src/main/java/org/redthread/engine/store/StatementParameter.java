package org.redthread.engine.store;

/**
 * A parameter that a statement's header declares.
 *
 * @param name the name without the dollar sign
 * @param type the Cypher type, for example {@code LIST<STRING>}
 * @param description what it means and what it may be
 */
public record StatementParameter(String name, String type, String description) {}

/**
 * The only package that speaks to Neo4j: the catalogue of statements with their checked headers,
 * migrations, sessions with managed transactions, and the reading of rows into model values.
 *
 * <p>May import: {@code model}, {@code identifier}, {@code graph}, {@code access}, {@code audit}.
 */
@NullMarked
package org.redthread.engine.store;

import org.jspecify.annotations.NullMarked;

/**
 * A store of its own on one machine: the data folder with its lock, and Neo4j inside this process.
 * The only package of the server that knows Neo4j's classes.
 *
 * <p>May import: {@code engine.model} and {@code server.json}.
 */
@NullMarked
package org.redthread.server.embedded;

import org.jspecify.annotations.NullMarked;

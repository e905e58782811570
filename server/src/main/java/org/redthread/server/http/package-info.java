/**
 * HTTP: one table of routes, from which the routes are registered and described; strict parameters,
 * problem documents, pages and figures. The only package that knows Javalin.
 *
 * <p>May import: the engine's facade, {@code engine.model}, {@code engine.access} and {@code
 * server.json}.
 */
@NullMarked
package org.redthread.server.http;

import org.jspecify.annotations.NullMarked;

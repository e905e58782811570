/**
 * The routes of the product under {@code /api/v1}: each reads its parameters, calls the facade and
 * shapes the answer. They decide nothing: who may do and see what is the facade's work.
 *
 * <p>May import: the engine's facade, {@code model} and {@code access}; {@code server.http}, {@code
 * server.json}.
 */
@NullMarked
package org.redthread.server.api;

import org.jspecify.annotations.NullMarked;

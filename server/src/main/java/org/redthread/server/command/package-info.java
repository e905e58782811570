/**
 * The command line: one class for each command, one line for each error, progress on standard
 * error.
 *
 * <p>May import: the engine's facade, {@code engine.model}, {@code engine.access}, {@code
 * datasets}, {@code server.json}, {@code server.embedded} and {@code server.http}.
 */
@NullMarked
package org.redthread.server.command;

import org.jspecify.annotations.NullMarked;

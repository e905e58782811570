/**
 * The facade: {@link org.redthread.engine.Redthread} opens a store and hands out its parts, whose
 * every call checks that the caller may make it, runs, masks what the caller may not see and writes
 * the audit. Servers and other users of the library need this package, {@code model} and {@code
 * access}, nothing else.
 *
 * <p>May import: every package of the engine.
 */
@NullMarked
package org.redthread.engine;

import org.jspecify.annotations.NullMarked;

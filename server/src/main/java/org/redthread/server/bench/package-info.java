/**
 * Figures beside their yardsticks, measured in one run. The yardsticks speak to the driver bare,
 * which nothing else of the server does. Nothing here asserts a time.
 *
 * <p>May import: the engine's facade, {@code model} and {@code access}; the driver; {@code
 * server.json}.
 */
@NullMarked
package org.redthread.server.bench;

import org.jspecify.annotations.NullMarked;

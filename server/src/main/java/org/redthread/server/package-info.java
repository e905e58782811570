/**
 * The entry of the program.
 *
 * <p>May import: every package of the server.
 */
@NullMarked
package org.redthread.server;

import org.jspecify.annotations.NullMarked;

/**
 * Surfaces networks: takes entities, role claims and links as columns, damps what everybody shares,
 * and gives ranked groups with the reason each member is in and what speaks for and against each.
 *
 * <p>May import: {@code model}, {@code graph}.
 */
@NullMarked
package org.redthread.engine.network;

import org.jspecify.annotations.NullMarked;

/**
 * The audit: an append-only, hash-chained file of who did or read what and for which purpose, and
 * the check that nothing in it was changed, removed or reordered. It holds ids and counts, never
 * what was read.
 *
 * <p>May import: {@code model}, {@code identifier}, {@code graph}, {@code access}.
 */
@NullMarked
package org.redthread.engine.audit;

import org.jspecify.annotations.NullMarked;

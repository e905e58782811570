/**
 * The questions about links: search, one entity with its evidence, neighbourhoods, paths, what is
 * shared, and where money went. Every answer is confined to what the caller may read; masking of
 * protected people happens afterwards, in {@code access}.
 *
 * <p>May import: {@code model}, {@code identifier}, {@code graph}, {@code access}, {@code audit},
 * {@code store}.
 */
@NullMarked
package org.redthread.engine.link;

import org.jspecify.annotations.NullMarked;

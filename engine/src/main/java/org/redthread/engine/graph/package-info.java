/**
 * Whole-graph analysis in memory: links as compressed sparse rows over dense numbers, and the pure
 * algorithms on them (components, breadth-first search, communities, rarity). No input, no output,
 * no clock; randomness comes in as a seed, so the same call gives the same answer everywhere.
 *
 * <p>May import: {@code model}.
 */
@NullMarked
package org.redthread.engine.graph;

import org.jspecify.annotations.NullMarked;

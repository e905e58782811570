/**
 * Invented people, where they live, and the planted networks' casts. May import {@code random} and
 * {@code identifier}.
 */
@NullMarked
package org.redthread.datasets.population;

import org.jspecify.annotations.NullMarked;

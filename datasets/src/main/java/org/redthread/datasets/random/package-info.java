/**
 * Repeatable randomness: the same seed gives the same draws on every Java version. Imports nothing
 * of the module.
 */
@NullMarked
package org.redthread.datasets.random;

import org.jspecify.annotations.NullMarked;

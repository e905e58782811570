/**
 * Synthetic seizures with ground truth: the generator, its layouts and its data sheet.
 *
 * <p>Packages, top to bottom, each importing only what stands above it: {@code random}, {@code
 * identifier}, {@code exhibit} and {@code population} (siblings), {@code record}, {@code truth} and
 * {@code story} (siblings), and this root.
 */
@NullMarked
package org.redthread.datasets;

import org.jspecify.annotations.NullMarked;

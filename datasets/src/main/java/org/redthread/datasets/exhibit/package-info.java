/**
 * Exhibit files: layouts, cell formats, rows, rows broken on purpose, the manifest. May import
 * {@code random} and {@code identifier}.
 */
@NullMarked
package org.redthread.datasets.exhibit;

import org.jspecify.annotations.NullMarked;

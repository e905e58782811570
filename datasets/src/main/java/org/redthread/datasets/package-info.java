/** Redthread datasets. */
@NullMarked
package org.redthread.datasets;

import org.jspecify.annotations.NullMarked;

/** The ground truth beside the exhibits, never loaded. May import all but {@code story}. */
@NullMarked
package org.redthread.datasets.truth;

import org.jspecify.annotations.NullMarked;

/**
 * The typed exhibits of a seizure: one class for each kind of record an agency hands over. May
 * import all but {@code story} and {@code truth}.
 */
@NullMarked
package org.redthread.datasets.record;

import org.jspecify.annotations.NullMarked;

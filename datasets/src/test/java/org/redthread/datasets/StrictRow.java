package org.redthread.datasets;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row as a strict reader sees it.
 *
 * @param identifiers {@code kind value}, canonical, in the order of the columns
 * @param bookings booking references
 * @param problem reason and column, null if sound
 */
record StrictRow(
    String file,
    int number,
    List<String> identifiers,
    Set<String> bookings,
    @Nullable String problem) {}

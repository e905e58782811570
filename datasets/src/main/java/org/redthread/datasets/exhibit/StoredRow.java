package org.redthread.datasets.exhibit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that waits to be put in the order of its file.
 *
 * @param at epoch second that orders it
 * @param line the text as it will stand in the file
 * @param slots the people it describes, none if broken
 * @param damage what was broken on purpose, null in a sound row
 */
public record StoredRow(long at, String line, List<Slot> slots, @Nullable Damage damage) {}

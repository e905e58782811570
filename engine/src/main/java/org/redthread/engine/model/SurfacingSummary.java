package org.redthread.engine.model;

import java.time.Instant;

/**
 * What one surfacing read and found.
 *
 * @param run its public id
 * @param at when it was made
 * @param entities entities read
 * @param links links read, events between the same two taken together
 * @param networks networks found
 * @param hubs values that were not allowed to link anybody
 */
public record SurfacingSummary(
    String run, Instant at, long entities, long links, long networks, long hubs) {}

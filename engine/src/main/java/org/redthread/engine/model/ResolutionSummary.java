package org.redthread.engine.model;

/**
 * What one resolution found.
 *
 * @param identities identities that hold two or more profiles now
 * @param joined profiles in them
 * @param moved profiles whose identity changed
 * @param refused values that too many different names share to tell anything
 * @param overruled joins of a rule that a person's judgement or another conflict kept apart
 */
public record ResolutionSummary(
    long identities, long joined, long moved, long refused, long overruled) {}

package org.redthread.datasets.story;

import org.redthread.datasets.population.Network;
import org.redthread.datasets.population.Person;

/**
 * How one victim came into a compound.
 *
 * @param answered epoch second of the first call to the recruiter
 * @param arrived epoch second of the crossing into the country of the compound
 */
record Lured(
    Person victim,
    Person recruiter,
    Person facilitator,
    Person transporter,
    Network.WorkLine line,
    long answered,
    long arrived) {}

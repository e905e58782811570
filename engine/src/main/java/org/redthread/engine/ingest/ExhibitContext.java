package org.redthread.engine.ingest;

/**
 * What holds for all rows of an exhibit. Immutable; threads may share it.
 *
 * @param sha256 the exhibit's id
 * @param agency who handed it over; the author of its claims where the mapping names none
 * @param region the region of numbers without a country; empty where nobody says
 * @param zone the zone of times without one; empty where nobody says
 */
record ExhibitContext(String sha256, String agency, String region, String zone) {}

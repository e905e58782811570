// id:       link/expand-frontier
// title:    The entities one hop away from several
// purpose:  One step of a neighbourhood: whom each entity is linked to, in either direction, the most recent first. Does not give the links themselves.
// access:   read
// params:   $frontier LIST<STRING>       entity ids, 1..500
//           $kinds LIST<STRING>          relationship types to follow, none else
//           $events LIST<STRING>         those types whose links are events
//           $from, $to ZONED DATETIME    window [from, to) for links that have a date
//           $undated ZONED DATETIME      what stands for the date of a link that has none: later than all
//           $readable LIST<INTEGER>      serials of the exhibits the caller may read, supplied by access
//           $read INTEGER                links read of one entity: so many facts, so many events of each kind, 1..20000
//           $fanout INTEGER              entities kept for one entity, 1..1000
// returns:  source STRING, total INTEGER, sourceDegree INTEGER, latest ZONED DATETIME, other STRING, degree INTEGER
// order:    source ASC, latest DESC, other ASC
// cost:     one seek for each id, then at most $read facts and $read events of each kind of each
// test:     NeighbourhoodIT
// :params {frontier: ['phone-aaaaaaaaaaaaaaaaaaaaaaaaaa'], kinds: ['CALLED'], events: ['CALLED'], from: datetime('2024-01-01T00:00Z'), to: datetime('2025-01-01T00:00Z'), undated: datetime('9999-12-31T00:00Z'), readable: [1], read: 20000, fanout: 100}
UNWIND $frontier AS frontierId
MATCH (source:Entity {id: frontierId})
WITH source, COUNT { (source)--() } AS degree
CALL (source, degree) {
  // Of an entity with very many links, facts apart from each kind of event, so that 100,000 calls do not hide who uses the phone.
  CALL (source, degree) {
    WITH source, degree
    WHERE degree <= $read
    MATCH (source)-[r]-(other)
    RETURN r, other
    UNION ALL
    WITH source, degree
    WHERE degree > $read
    MATCH (source)-[r:HAS_CONTACT|USES|HOLDS|IDENTIFIED_BY|USED_IN|LOCATED_AT|EMPLOYED_BY|OWNS|LISTS|POSTED|MENTIONS|TRAVELLED_ON|CARRIED_BY|DEPARTED_FROM|ARRIVED_AT|RECRUITED|TRANSPORTED|HARBOURED|CONTROLLED|EXPLOITED|HELD_DOCUMENTS_OF|RELATED_TO|ASSOCIATED_WITH|INVOLVED_IN]-(other)
    RETURN r, other
    LIMIT $read
    UNION ALL
    WITH source, degree
    WHERE degree > $read AND 'CALLED' IN $kinds
    MATCH (source)-[r:CALLED]-(other)
    RETURN r, other
    LIMIT $read
    UNION ALL
    WITH source, degree
    WHERE degree > $read AND 'MESSAGED' IN $kinds
    MATCH (source)-[r:MESSAGED]-(other)
    RETURN r, other
    LIMIT $read
    UNION ALL
    WITH source, degree
    WHERE degree > $read AND 'TRANSFERRED' IN $kinds
    MATCH (source)-[r:TRANSFERRED]-(other)
    RETURN r, other
    LIMIT $read
    UNION ALL
    WITH source, degree
    WHERE degree > $read AND 'SIGNED_IN_TO' IN $kinds
    MATCH (source)-[r:SIGNED_IN_TO]-(other)
    RETURN r, other
    LIMIT $read
    UNION ALL
    WITH source, degree
    WHERE degree > $read AND 'DEPOSITED_CASH_AT' IN $kinds
    MATCH (source)-[r:DEPOSITED_CASH_AT]-(other)
    RETURN r, other
    LIMIT $read
    UNION ALL
    WITH source, degree
    WHERE degree > $read AND 'WITHDREW_CASH_AT' IN $kinds
    MATCH (source)-[r:WITHDREW_CASH_AT]-(other)
    RETURN r, other
    LIMIT $read
  }
  WITH source, r, other
  WHERE
    other <> source
    AND type(r) IN $kinds
    AND any(x IN r.exhibits WHERE x IN $readable)
    AND coalesce(r.at < $to, true)
    AND coalesce(r.until > $from, NOT type(r) IN $events OR r.at >= $from, true)
  WITH other, max(coalesce(r.at, $undated)) AS latest
  WHERE any(x IN other.exhibits WHERE x IN $readable)
  WITH other, other.id AS otherId, latest
  ORDER BY latest DESC, otherId ASC
  WITH collect({node: other, latest: latest}) AS others
  RETURN size(others) AS total, others[..$fanout] AS kept
}
UNWIND kept AS one
WITH source, total, degree AS sourceDegree, one.latest AS latest, one.node AS node
RETURN
  source.id AS source,
  total,
  sourceDegree,
  latest,
  node.id AS other,
  COUNT { (node)--() } AS degree
ORDER BY source ASC, latest DESC, other ASC

// id:       link/find-shared
// title:    What several entities are all linked to
// purpose:  Finds the phone, account or place that two or more of the entities have in common, in either direction. Leaves out the entities asked about and whatever only one of them is linked to.
// access:   read
// params:   $ids LIST<STRING>        2..50 entity ids
//           $kinds LIST<STRING>      relationship types to follow, none else
//           $readable LIST<INTEGER>  serials of the exhibits the caller may read, supplied by access
//           $read INTEGER            links read of one entity: so many facts, so many events of each kind, 1..20000
//           $degreeLimit INTEGER     links looked at for the degree of what is shared, 1..10000
//           $limit INTEGER           1..1001
// returns:  id STRING, degree INTEGER, sharers INTEGER, sharedBy LIST<STRING>
// order:    sharers DESC, degree ASC, id ASC
// cost:     one seek and at most $read links for each id, then $degreeLimit links of what is shared
// test:     FindSharedIT
// :params {ids: ['phone-aaaaaaaaaaaaaaaaaaaaaaaaaa', 'phone-bbbbbbbbbbbbbbbbbbbbbbbbbb'], kinds: ['CALLED'], readable: [1], read: 20000, degreeLimit: 1000, limit: 100}
UNWIND $ids AS askedId
MATCH (a:Entity {id: askedId})
WHERE any(x IN a.exhibits WHERE x IN $readable)
WITH a, COUNT { (a)--() } AS degree
CALL (a, degree) {
  CALL (a, degree) {
    WITH a, degree
    WHERE degree <= $read
    MATCH (a)-[r]-(c)
    RETURN r, c
    UNION ALL
    WITH a, degree
    WHERE degree > $read
    MATCH (a)-[r:HAS_CONTACT|USES|HOLDS|IDENTIFIED_BY|USED_IN|LOCATED_AT|EMPLOYED_BY|OWNS|LISTS|POSTED|MENTIONS|TRAVELLED_ON|CARRIED_BY|DEPARTED_FROM|ARRIVED_AT|RECRUITED|TRANSPORTED|HARBOURED|CONTROLLED|EXPLOITED|HELD_DOCUMENTS_OF|RELATED_TO|ASSOCIATED_WITH|INVOLVED_IN]-(c)
    RETURN r, c
    LIMIT $read
    UNION ALL
    WITH a, degree
    WHERE degree > $read AND 'CALLED' IN $kinds
    MATCH (a)-[r:CALLED]-(c)
    RETURN r, c
    LIMIT $read
    UNION ALL
    WITH a, degree
    WHERE degree > $read AND 'MESSAGED' IN $kinds
    MATCH (a)-[r:MESSAGED]-(c)
    RETURN r, c
    LIMIT $read
    UNION ALL
    WITH a, degree
    WHERE degree > $read AND 'TRANSFERRED' IN $kinds
    MATCH (a)-[r:TRANSFERRED]-(c)
    RETURN r, c
    LIMIT $read
    UNION ALL
    WITH a, degree
    WHERE degree > $read AND 'SIGNED_IN_TO' IN $kinds
    MATCH (a)-[r:SIGNED_IN_TO]-(c)
    RETURN r, c
    LIMIT $read
    UNION ALL
    WITH a, degree
    WHERE degree > $read AND 'DEPOSITED_CASH_AT' IN $kinds
    MATCH (a)-[r:DEPOSITED_CASH_AT]-(c)
    RETURN r, c
    LIMIT $read
    UNION ALL
    WITH a, degree
    WHERE degree > $read AND 'WITHDREW_CASH_AT' IN $kinds
    MATCH (a)-[r:WITHDREW_CASH_AT]-(c)
    RETURN r, c
    LIMIT $read
  }
  WITH r, c
  WHERE type(r) IN $kinds AND any(x IN r.exhibits WHERE x IN $readable)
  RETURN DISTINCT c
}
WITH c, collect(DISTINCT a.id) AS sharedBy
WHERE
  size(sharedBy) > 1
  AND NOT c.id IN $ids
  AND any(x IN c.exhibits WHERE x IN $readable)
CALL (c) {
  MATCH (c)-[r]-()
  WITH r
  LIMIT $degreeLimit
  WHERE any(x IN r.exhibits WHERE x IN $readable)
  RETURN count(r) AS readableDegree
}
RETURN c.id AS id, readableDegree AS degree, size(sharedBy) AS sharers, sharedBy
ORDER BY sharers DESC, degree ASC, id ASC
LIMIT $limit

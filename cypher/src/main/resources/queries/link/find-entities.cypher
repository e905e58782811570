// id:       link/find-entities
// title:    Entities by id
// purpose:  Shows what is known of each entity: properties, role claims, how many links it has, its identity. Shows nothing of an entity that no readable exhibit asserts.
// access:   read
// params:   $ids LIST<STRING>       entity ids, 1..1000
//           $readable LIST<INTEGER> serials of the exhibits the caller may read, supplied by access
//           $degreeLimit INTEGER    links looked at for each entity before the count stops, 1..10000
// returns:  id STRING, entity MAP, roles LIST<MAP>, degree INTEGER, identity STRING
// order:    id ASC
// cost:     one seek on entity_id_unique for each id, then at most $degreeLimit links of each
// test:     FindEntitiesIT
// :params {ids: ['phone-aaaaaaaaaaaaaaaaaaaaaaaaaa'], readable: [1], degreeLimit: 10000}
WITH COUNT { (:Exhibit) } = size($readable) AS readsAll
MATCH (e:Entity)
WHERE e.id IN $ids AND any(x IN e.exhibits WHERE x IN $readable)
// What hangs on an entity without being a link of it, read in one walk along its relationships.
WITH e, readsAll, [(e)-[:CLAIMED_AS|MEMBER_OF|HAS_MEMBER|DAMPED]-(x) | x] AS about
CALL (e, readsAll, about) {
  // Who reads every exhibit reads every link, and that number the store keeps.
  WITH e, readsAll, about
  WHERE readsAll
  RETURN COUNT { (e)--() } - size(about) AS counted
  UNION ALL
  WITH e, readsAll
  WHERE NOT readsAll
  MATCH (e)-[r]-()
  WITH r
  LIMIT $degreeLimit
  WHERE any(x IN r.exhibits WHERE x IN $readable)
  RETURN count(r) AS counted
}
WITH e, about, sum(counted) AS degree
RETURN
  e.id AS id,
  properties(e) AS entity,
  [x IN about WHERE x:RoleClaim | properties(x)] AS roles,
  degree,
  head([x IN about WHERE x:Identity | x.id]) AS identity
ORDER BY id ASC

// id:       link/summarise-between
// title:    The links between given pairs of entities
// purpose:  What links two entities, in either direction, summarised. Used for the steps of a path, for what is shared, and for pairs of entities with very many links.
// access:   read
// params:   $pairs LIST<MAP>             {left, right}: entity ids, at most 2000
//           $kinds LIST<STRING>          relationship types wanted, none else
//           $events LIST<STRING>         those types whose links are events
//           $from, $to ZONED DATETIME    window [from, to) for links that have a date
//           $readable LIST<INTEGER>      serials of the exhibits the caller may read, supplied by access
//           $read INTEGER                links read of one pair, 1..20000
// returns:  kind STRING, fromId STRING, toId STRING, count INTEGER, first ZONED DATETIME, last ZONED DATETIME, ended ZONED DATETIME, amounts LIST<LIST<STRING>>, exhibits LIST<LIST<INTEGER>>, rows LIST<LIST<INTEGER>>, facts LIST<MAP>
// order:    kind ASC, fromId ASC, toId ASC
// cost:     two seeks for each pair, then the links of the one with fewer
// test:     NeighbourhoodIT
// allows:   CartesianProduct, because each pair is two seeks on a unique id
// :params {pairs: [{left: 'phone-aaaaaaaaaaaaaaaaaaaaaaaaaa', right: 'phone-bbbbbbbbbbbbbbbbbbbbbbbbbb'}], kinds: ['CALLED'], events: ['CALLED'], from: datetime('2024-01-01T00:00Z'), to: datetime('2025-01-01T00:00Z'), readable: [1], read: 20000}
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.left})
MATCH (b:Entity {id: pair.right})
CALL (a, b) {
  MATCH (a)-[r]-(b)
  WITH r
  LIMIT $read
  WHERE
    type(r) IN $kinds
    AND any(x IN r.exhibits WHERE x IN $readable)
    AND coalesce(r.at < $to, true)
    AND coalesce(r.until > $from, NOT type(r) IN $events OR r.at >= $from, true)
  RETURN r
}
WITH DISTINCT r
WITH type(r) AS kind, startNode(r) AS start, endNode(r) AS end, r
WITH
  kind,
  start,
  end,
  count(r) AS count,
  min(r.at) AS first,
  max(r.at) AS last,
  max(r.until) AS ended,
  collect(CASE WHEN r.amount IS NOT NULL THEN [r.currency, r.amount] END) AS amounts,
  collect(r.exhibits) AS exhibits,
  collect(r.rows) AS rows,
  collect(CASE WHEN NOT kind IN $events THEN properties(r) END) AS facts
RETURN kind, start.id AS fromId, end.id AS toId, count, first, last, ended, amounts, exhibits, rows, facts
ORDER BY kind ASC, fromId ASC, toId ASC

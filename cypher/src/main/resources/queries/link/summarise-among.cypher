// id:       link/summarise-among
// title:    The links among several entities, seen from those with few
// purpose:  Completes a picture: every link, summarised, between an entity with few links and any entity of the picture. Links between two entities with many come from link/summarise-between.
// access:   read
// params:   $narrow LIST<STRING>         ids of the entities whose links are all read
//           $ids LIST<STRING>            ids of all entities of the picture, at most 1000
//           $kinds LIST<STRING>          relationship types wanted, none else
//           $events LIST<STRING>         those types whose links are events
//           $from, $to ZONED DATETIME    window [from, to) for links that have a date
//           $readable LIST<INTEGER>      serials of the exhibits the caller may read, supplied by access
// returns:  kind STRING, fromId STRING, toId STRING, count INTEGER, first ZONED DATETIME, last ZONED DATETIME, ended ZONED DATETIME, amounts LIST<LIST<STRING>>, exhibits LIST<LIST<INTEGER>>, rows LIST<LIST<INTEGER>>, facts LIST<MAP>
// order:    kind ASC, fromId ASC, toId ASC
// cost:     one seek for each id, then every link of each entity in $narrow
// test:     NeighbourhoodIT
// :params {narrow: ['phone-aaaaaaaaaaaaaaaaaaaaaaaaaa'], ids: ['phone-aaaaaaaaaaaaaaaaaaaaaaaaaa'], kinds: ['CALLED'], events: ['CALLED'], from: datetime('2024-01-01T00:00Z'), to: datetime('2025-01-01T00:00Z'), readable: [1]}
MATCH (e:Entity)
WHERE e.id IN $ids
WITH collect(e) AS found, collect(CASE WHEN e.id IN $narrow THEN e END) AS few
UNWIND few AS a
MATCH (a)-[r]-(b)
WHERE
  b IN found
  AND type(r) IN $kinds
  AND (startNode(r) = a OR NOT b IN few)
  AND any(x IN r.exhibits WHERE x IN $readable)
  AND coalesce(r.at < $to, true)
  AND coalesce(r.until > $from, NOT type(r) IN $events OR r.at >= $from, true)
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

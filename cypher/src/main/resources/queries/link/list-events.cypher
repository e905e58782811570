// id:       link/list-events
// title:    The single events of a summarised link
// purpose:  Opens a summary: every call, message or transfer from one entity to another, as the rows have it, the earliest first, those without a date last.
// access:   read
// params:   $fromId, $toId STRING       the entities the link starts from and leads to
//           $kind STRING                the relationship type
//           $from, $to ZONED DATETIME   window [from, to) for links that have a date
//           $undated ZONED DATETIME     what stands for the date of a link that has none: later than all
//           $isEvent BOOLEAN            whether links of the kind are events
//           $readable LIST<INTEGER>     serials of the exhibits the caller may read, supplied by access
//           $afterAt ZONED DATETIME     time in the cursor; before all times for the first page
//           $afterId STRING             id in the cursor; empty for the first page
//           $limit INTEGER              1..1001
// returns:  id STRING, at ZONED DATETIME, link MAP
// order:    at ASC, id ASC
// cost:     two seeks, then the links of the entity with fewer
// test:     ListEventsIT
// allows:   CartesianProduct, because the pair is two seeks on a unique id
// :params {fromId: 'phone-aaaaaaaaaaaaaaaaaaaaaaaaaa', toId: 'phone-bbbbbbbbbbbbbbbbbbbbbbbbbb', kind: 'CALLED', from: datetime('2024-01-01T00:00Z'), to: datetime('2025-01-01T00:00Z'), undated: datetime('9999-12-31T00:00Z'), isEvent: true, readable: [1], afterAt: datetime('0001-01-01T00:00Z'), afterId: '', limit: 100}
MATCH (a:Entity {id: $fromId})
MATCH (b:Entity {id: $toId})
MATCH (a)-[r]->(b)
WHERE
  type(r) = $kind
  AND any(x IN r.exhibits WHERE x IN $readable)
  AND any(x IN a.exhibits WHERE x IN $readable)
  AND any(x IN b.exhibits WHERE x IN $readable)
  AND coalesce(r.at < $to, true)
  AND coalesce(r.until > $from, NOT $isEvent OR r.at >= $from, true)
WITH r, r.id AS id, coalesce(r.at, $undated) AS at
WHERE at > $afterAt OR (at = $afterAt AND id > $afterId)
WITH r, id, at
ORDER BY at ASC, id ASC
LIMIT $limit
RETURN id, at, properties(r) AS link
ORDER BY at ASC, id ASC

// id:       link/search-captions
// title:    Entities whose caption holds the words
// purpose:  Finds people, organizations, places, advertisements, journeys and cases by name. Leaves protected people out unless the caller may see them: a search must not confirm that somebody is a victim.
// access:   read
// params:   $query STRING             a Lucene query built by CaptionQuery, never the user's own text
//           $scan INTEGER             hits the index hands over before access is applied, 1..10000
//           $kinds LIST<STRING>       labels of the kinds wanted; empty for all
//           $readable LIST<INTEGER>   serials of the exhibits the caller may read, supplied by access
//           $seesProtected BOOLEAN    whether protected entities may be found, supplied by access
//           $limit INTEGER            1..200
// returns:  id STRING, score FLOAT
// order:    score DESC, id ASC
// cost:     one query of entity_caption, at most $scan nodes
// test:     SearchIT
// :params {query: '+("somchai"^4 somchai*^2 somchai~1)', scan: 5000, kinds: [], readable: [1], seesProtected: false, limit: 20}
CALL db.index.fulltext.queryNodes('entity_caption', $query, {limit: $scan})
YIELD node AS e, score
WHERE
  any(x IN e.exhibits WHERE x IN $readable)
  AND ($seesProtected OR NOT coalesce(e.protected, false))
  AND (size($kinds) = 0 OR e.kind IN $kinds)
RETURN e.id AS id, score
ORDER BY score DESC, id ASC
LIMIT $limit

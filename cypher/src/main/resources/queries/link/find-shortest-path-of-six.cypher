// id:       link/find-shortest-path-of-six
// title:    A shortest path of up to six links between two entities
// purpose:  How two entities hang together, in either direction of each link, over links the caller may read. Of several paths of the same length it gives the one the store meets first; it never walks through an entity with more links than $hubDegree, because what everybody shares links nobody. One file for each bound, because Cypher takes no parameter there.
// access:   read
// params:   $fromId, $toId STRING    two different entities
//           $kinds LIST<STRING>      relationship types to follow, none else
//           $readable LIST<INTEGER>  serials of the exhibits the caller may read, supplied by access
//           $readsAll BOOLEAN        whether those are all there are, which spares looking at each of them
//           $hubDegree INTEGER       an entity between the ends has at most so many links, 1..1000000
// returns:  ids LIST<STRING>
// order:    single row
// cost:     two seeks, then a breadth-first search from both ends, of 3 hops at most from each
// test:     FindShortestPathIT
// allows:   CartesianProduct, because the pair is two seeks on a unique id
// :params {fromId: 'phone-aaaaaaaaaaaaaaaaaaaaaaaaaa', toId: 'phone-bbbbbbbbbbbbbbbbbbbbbbbbbb', kinds: ['CALLED'], readable: [1], readsAll: false, hubDegree: 10000}
MATCH (a:Entity {id: $fromId})
MATCH (b:Entity {id: $toId})
WHERE
  any(x IN a.exhibits WHERE x IN $readable)
  AND any(x IN b.exhibits WHERE x IN $readable)
MATCH path = shortestPath((a)-[*..6]-(b))
WHERE
  all(r IN relationships(path) WHERE type(r) IN $kinds AND ($readsAll OR any(x IN r.exhibits WHERE x IN $readable)))
  AND all(n IN nodes(path) WHERE (COUNT { (n)--() } <= $hubDegree OR n = a OR n = b) AND ($readsAll OR any(x IN n.exhibits WHERE x IN $readable)))
RETURN [n IN nodes(path) | n.id] AS ids

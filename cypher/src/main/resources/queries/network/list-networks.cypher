// id:       network/list-networks
// title:    Networks by rank with their first members
// purpose:  Shows the list of networks of the last surfacing. A member that the caller may not read is left out.
// access:   read
// params:   $after INTEGER           the rank of the last network of the page before; 0 for the first
//           $limit INTEGER           1..101
//           $members INTEGER         members shown of each, 1..100
//           $readable LIST<INTEGER>  serials of readable exhibits, supplied by access
// returns:  network MAP, members LIST<MAP>
// order:    network.rank ASC, network.id ASC
// cost:     $limit networks and their members
// test:     NetworkRegisterIT
// allows:   NodeByLabelScan, because all ranks are of one run and there are some thousands of networks at most
// :params {after: 0, limit: 20, members: 10, readable: [1]}
MATCH (n:Network)
WHERE n.rank > $after
WITH n
ORDER BY n.rank ASC, n.id ASC
LIMIT $limit
CALL (n) {
  MATCH (n)-[h:HAS_MEMBER]->(e:Entity)
  WHERE any(x IN e.exhibits WHERE x IN $readable)
  WITH h, e
  ORDER BY h.position ASC
  LIMIT $members
  WITH h, e, [(e)-[:CLAIMED_AS]->(c:RoleClaim) | properties(c)] AS roles, head([(e)-[:MEMBER_OF]->(i:Identity) | i.id]) AS identity
  RETURN collect({entity: properties(e), why: h.why, roles: roles, identity: coalesce(identity, ''), degree: count { (e)--() }}) AS members
}
WITH properties(n) AS network, members
RETURN network, members
ORDER BY network.rank ASC, network.id ASC

// id:       network/find-network
// title:    One network with all its members
// purpose:  Shows who and what is in a network and why. A member that the caller may not read is left out.
// access:   read
// params:   $id STRING               the network's public id
//           $readable LIST<INTEGER>  serials of readable exhibits, supplied by access
// returns:  network MAP, members LIST<MAP>
// order:    single row
// cost:     one seek and the members of one network
// test:     NetworkRegisterIT
// :params {id: 'network-example', readable: [1]}
MATCH (n:Network {id: $id})
CALL (n) {
  MATCH (n)-[h:HAS_MEMBER]->(e:Entity)
  WHERE any(x IN e.exhibits WHERE x IN $readable)
  WITH h, e
  ORDER BY h.position ASC
  WITH h, e, [(e)-[:CLAIMED_AS]->(c:RoleClaim) | properties(c)] AS roles, head([(e)-[:MEMBER_OF]->(i:Identity) | i.id]) AS identity
  RETURN collect({entity: properties(e), why: h.why, roles: roles, identity: coalesce(identity, ''), degree: count { (e)--() }}) AS members
}
RETURN properties(n) AS network, members

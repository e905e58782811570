// id:       resolve/find-identity
// title:    One identity with its profiles and what was judged of them
// purpose:  Tells why profiles are held together: each judgement between two of them, or that keeps one of them apart from somebody, with the rows in which both sides name the shared value. Profiles that no readable exhibit asserts are left out, and so is every judgement on them.
// access:   read
// params:   $id STRING               the identity
//           $readable LIST<INTEGER>  serials of the exhibits the caller may read, supplied by access
// returns:  profiles LIST<STRING>, judgements LIST<MAP>
// order:    single row
// cost:     one seek, the members, and their judgements by judgement_left and judgement_right
// test:     IdentityResolverIT
// :params {id: 'identity-aaaaaaaaaaaaaaaaaaaaaaaaaa', readable: [1]}
MATCH (i:Identity {id: $id})
MATCH (i)<-[:MEMBER_OF]-(p:Entity)
WHERE any(x IN p.exhibits WHERE x IN $readable)
WITH i, collect(p.id) AS profiles
CALL (profiles) {
  UNWIND profiles AS member
  CALL (member) {
    MATCH (j:Judgement {left: member})
    RETURN j
    UNION
    MATCH (j:Judgement {right: member})
    RETURN j
  }
  WITH DISTINCT j
  OPTIONAL MATCH (a:Entity {id: j.left})
  OPTIONAL MATCH (b:Entity {id: j.right})
  WITH j, a, b
  WHERE
    any(x IN a.exhibits WHERE x IN $readable)
    AND any(x IN b.exhibits WHERE x IN $readable)
  RETURN collect({
    judgement: properties(j),
    leftLinks: [(a)-[r:USES|IDENTIFIED_BY]->(v:Entity) WHERE v.id = j.shared | {exhibits: r.exhibits, rows: r.rows}],
    rightLinks: [(b)-[r:USES|IDENTIFIED_BY]->(v:Entity) WHERE v.id = j.shared | {exhibits: r.exhibits, rows: r.rows}]
  }) AS judgements
}
RETURN profiles, judgements

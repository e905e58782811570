// id:       resolve/protect-identities
// title:    Protection flows through identities
// purpose:  Protects every profile of an identity that holds a protected profile, and what those profiles use, hold or are identified by: who is a victim in one record is one in all. Leaves out identifiers that very many share, and organizations.
// access:   write
// params:   $hubDegree INTEGER  an identifier that more profiles share is not protected with them, 1..1000
// returns:  changed INTEGER
// order:    single row
// cost:     one scan of all identities and their members, then the identifiers of the protected
// test:     IdentityResolverIT
// allows:   NodeByLabelScan, because any identity may hold a protected profile
// :params {hubDegree: 20}
MATCH (i:Identity)<-[:MEMBER_OF]-(marked:Entity)
WHERE marked.protected
WITH DISTINCT i
MATCH (i)<-[:MEMBER_OF]-(p:Entity)
CALL (p) {
  RETURN p AS thing
  UNION
  MATCH (p)-[:USES|HOLDS|IDENTIFIED_BY]->(thing:Entity)
  WHERE
    NOT thing:Organization
    AND COUNT { (thing)<-[:USES|HOLDS|IDENTIFIED_BY]-() } <= $hubDegree
  RETURN thing
}
WITH DISTINCT thing
WHERE NOT coalesce(thing.protected, false)
SET thing.protected = true
RETURN count(thing) AS changed

// id:       resolve/list-memberships
// title:    Which profile belongs to which identity
// purpose:  The state that resolution changes as little as it can.
// access:   read
// params:   none
// returns:  profile STRING, identity STRING
// order:    profile ASC, identity ASC
// cost:     one scan of all identities and their members
// test:     IdentityResolverIT
// allows:   NodeByLabelScan, because the answer is all memberships
// :params {}
MATCH (i:Identity)<-[:MEMBER_OF]-(p:Entity)
RETURN p.id AS profile, i.id AS identity
ORDER BY profile ASC, identity ASC

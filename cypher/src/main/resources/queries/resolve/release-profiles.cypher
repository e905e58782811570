// id:       resolve/release-profiles
// title:    Protection as the profiles themselves say
// purpose:  Gives profiles that left an identity, and their own identifiers, the protection that role claims alone give them, so that an undone mistake leaves nobody masked. Runs before resolve/protect-identities.
// access:   write
// params:   $profiles LIST<STRING>  at most 10000
//           $roles LIST<STRING>     roles whose claim protects a person
// returns:  nothing
// order:    any
// cost:     one seek for each profile, then its identifiers and those who share them
// test:     IdentityResolverIT
// :params {profiles: [], roles: ['POTENTIAL_VICTIM']}
MATCH (p:Entity)
WHERE p.id IN $profiles
SET p.protected = EXISTS { MATCH (p)-[:CLAIMED_AS]->(c:RoleClaim) WHERE c.role IN $roles }
WITH collect(p) AS released
UNWIND released AS p
MATCH (p)-[:USES|HOLDS|IDENTIFIED_BY]->(v:Entity)
WITH DISTINCT v
SET v.protected = EXISTS { MATCH (v)<-[:USES|HOLDS|IDENTIFIED_BY]-(q:Entity) WHERE q.protected }

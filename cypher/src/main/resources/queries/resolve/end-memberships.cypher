// id:       resolve/end-memberships
// title:    Profiles that stand for themselves again
// purpose:  Takes profiles out of their identities. Changes nothing else of them.
// access:   write
// params:   $profiles LIST<STRING>  at most 10000
// returns:  nothing
// order:    any
// cost:     one seek for each profile
// test:     IdentityResolverIT
// :params {profiles: []}
MATCH (p:Entity)
WHERE p.id IN $profiles
MATCH (p)-[m:MEMBER_OF]->(:Identity)
DELETE m

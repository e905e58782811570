// id:       resolve/list-known-profiles
// title:    Which of several ids are profiles of persons
// purpose:  Tells whether a judgement's profiles still exist: withdrawing an exhibit may have removed them.
// access:   read
// params:   $ids LIST<STRING>  at most 10000
// returns:  id STRING
// order:    id ASC
// cost:     one seek for each id
// test:     IdentityResolverIT
// :params {ids: ['person-aaaaaaaaaaaaaaaaaaaaaaaaaa']}
MATCH (p:Entity)
WHERE p.id IN $ids AND p:Person
RETURN p.id AS id
ORDER BY id ASC

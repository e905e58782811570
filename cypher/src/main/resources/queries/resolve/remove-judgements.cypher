// id:       resolve/remove-judgements
// title:    Judgements of rules that no longer hold
// purpose:  Removes what a rule said on evidence that is gone. Judgements of people are never removed, only reverted.
// access:   write
// params:   $ids LIST<STRING>  at most 10000
// returns:  nothing
// order:    any
// cost:     one seek on judgement_id_unique for each id
// test:     IdentityResolverIT
// :params {ids: []}
MATCH (j:Judgement)
WHERE j.id IN $ids
DELETE j

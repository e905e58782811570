// id:       resolve/list-judgements
// title:    Every judgement
// purpose:  What rules and people have said about which profiles are the same, for resolution to work from. Shows no property of any person.
// access:   read
// params:   none
// returns:  id STRING, judgement MAP
// order:    id ASC
// cost:     one scan of all judgements, about one for each profile that has an identity
// test:     IdentityResolverIT
// allows:   NodeByLabelScan, because the answer is all judgements
// :params {}
MATCH (j:Judgement)
RETURN j.id AS id, properties(j) AS judgement
ORDER BY id ASC

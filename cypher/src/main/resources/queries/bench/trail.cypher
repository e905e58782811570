// id:       bench/trail
// title:    Money trails of up to four hops as a pattern
// purpose:  A yardstick: the plainest statement for the question, over the driver alone, without scope, evidence or masking. Runs only in the bench.
// access:   read
// params:   $id STRING  the account
// returns:  hops INTEGER, last STRING
// order:    hops ASC, last ASC
// cost:     bounded by four hops and the limit
// test:     StatementCatalogueIT
// :params {id: 'bankaccount-a'}
MATCH p = (a:Entity {id: $id})-[t:TRANSFERRED*1..4]->(z:Entity)
WHERE all(i IN range(0, size(t) - 2) WHERE t[i].at < t[i + 1].at)
WITH size(t) AS hops, last(t).id AS last
LIMIT 500
RETURN hops, last
ORDER BY hops ASC, last ASC

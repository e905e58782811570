// id:       bench/expand-two
// title:    The surroundings of two hops as a pattern of variable length
// purpose:  A yardstick: the plainest statement for the question, over the driver alone, without scope, evidence or masking. Runs only in the bench.
// access:   read
// params:   $id STRING  the id
// returns:  id STRING
// order:    id ASC
// cost:     bounded by two hops and the limit
// test:     StatementCatalogueIT
// :params {id: 'phone-a'}
MATCH (e:Entity {id: $id})-[*1..2]-(o:Entity)
WITH DISTINCT o
LIMIT 500
RETURN o.id AS id
ORDER BY id ASC

// id:       bench/find-value
// title:    An entity by its value
// purpose:  A yardstick: the plainest statement for the question, over the driver alone, without scope, evidence or masking. Runs only in the bench.
// access:   read
// params:   $value STRING  the canonical value
// returns:  id STRING, caption STRING
// order:    id ASC
// cost:     one seek on entity_value
// test:     StatementCatalogueIT
// :params {value: '+66812345678'}
MATCH (e:Entity {value: $value})
RETURN e.id AS id, e.caption AS caption
ORDER BY id ASC
LIMIT 20

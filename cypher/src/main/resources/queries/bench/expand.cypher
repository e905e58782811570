// id:       bench/expand
// title:    The links of an entity, one by one
// purpose:  A yardstick: the plainest statement for the question, over the driver alone, without scope, evidence or masking. Runs only in the bench.
// access:   read
// params:   $id STRING  the id
// returns:  id STRING, kind STRING
// order:    kind ASC, id ASC
// cost:     the links of one entity
// test:     StatementCatalogueIT
// :params {id: 'phone-a'}
MATCH (e:Entity {id: $id})-[r]-(o:Entity)
WITH DISTINCT o.id AS id, type(r) AS kind
RETURN id, kind
ORDER BY kind ASC, id ASC
LIMIT 500

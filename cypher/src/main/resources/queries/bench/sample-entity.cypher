// id:       bench/sample-entity
// title:    An entity of a kind, the next one by id
// purpose:  A yardstick: the plainest statement for the question, over the driver alone, without scope, evidence or masking. Runs only in the bench.
// access:   read
// params:   $kind STRING   the kind
//           $start STRING  an id to start at
// returns:  id STRING, value STRING, caption STRING
// order:    id ASC
// cost:     a range seek on entity_id_unique until one of the kind comes
// test:     StatementCatalogueIT
// :params {kind: 'Phone', start: 'phone-a'}
MATCH (e:Entity)
WHERE e.id > $start AND e.kind = $kind
RETURN e.id AS id, e.value AS value, e.caption AS caption
ORDER BY id ASC
LIMIT 1

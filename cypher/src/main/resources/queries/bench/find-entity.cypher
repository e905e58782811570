// id:       bench/find-entity
// title:    An entity by its id
// purpose:  A yardstick: the plainest statement for the question, over the driver alone, without scope, evidence or masking. Runs only in the bench.
// access:   read
// params:   $id STRING  the id
// returns:  entity MAP
// order:    single row
// cost:     one seek on entity_id_unique
// test:     StatementCatalogueIT
// :params {id: 'phone-a'}
MATCH (e:Entity {id: $id})
RETURN properties(e) AS entity

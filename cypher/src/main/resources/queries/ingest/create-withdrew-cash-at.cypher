// id:       ingest/create-withdrew-cash-at
// title:    New links of kind WITHDREW_CASH_AT of a batch
// purpose:  Puts the links of a batch into the graph that are not there yet; those that are there are left to merge-withdrew-cash-at. It takes no lock that a batch before it could wait for, so that two batches can be under way.
// access:   write
// params:   $links LIST<MAP>  {id, from, to, properties, row}
//           $serial INTEGER   the exhibit's serial
// returns:  created INTEGER
// order:    single row
// cost:     one seek on the unique id of the kind and two on entity_id_unique for each link
// test:     SeizureLoaderIT
// allows:   CartesianProduct, of the two ends of one link, each found by its unique id
// :params {links: [{id: 'example', from: 'a', to: 'b', properties: {}, row: 1}], serial: 1}
UNWIND $links AS row
// The hints keep the plans that are made while the store is empty from scanning it when it is full.
OPTIONAL MATCH ()-[known:WITHDREW_CASH_AT {id: row.id}]->()
USING INDEX SEEK known:WITHDREW_CASH_AT(id)
WITH row, known
WHERE known IS NULL
MATCH (a:Entity {id: row.from})
USING INDEX SEEK a:Entity(id)
MATCH (b:Entity {id: row.to})
USING INDEX SEEK b:Entity(id)
CREATE (a)-[r:WITHDREW_CASH_AT {id: row.id, exhibits: [$serial], rows: [row.row]}]->(b)
SET r += row.properties
RETURN count(r) AS created

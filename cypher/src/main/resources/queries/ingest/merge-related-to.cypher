// id:       ingest/merge-related-to
// title:    Links of kind RELATED_TO of a batch
// purpose:  Puts the links of a batch into the graph, each once, with the first row of the exhibit that asserts it. A property that is missing is filled in from a later row; one that is there stays. One file for each kind, because an index on a link's id belongs to one kind.
// access:   write
// params:   $links LIST<MAP>  {id, from, to, properties, row}
//           $serial INTEGER   the exhibit's serial
// returns:  merged INTEGER
// order:    single row
// cost:     two seeks on entity_id_unique and one on the unique id of the kind for each link
// test:     SeizureLoaderIT
// allows:   CartesianProduct, of the two ends of one link, each found by its unique id
// :params {links: [{id: 'example', from: 'a', to: 'b', properties: {}, row: 1}], serial: 1}
UNWIND $links AS row
MATCH (a:Entity {id: row.from})
USING INDEX SEEK a:Entity(id)
MATCH (b:Entity {id: row.to})
USING INDEX SEEK b:Entity(id)
MERGE (a)-[r:RELATED_TO {id: row.id}]->(b)
ON CREATE
  SET r += row.properties,
      r.exhibits = [$serial],
      r.rows = [row.row]
ON MATCH
  SET r.rows = CASE WHEN $serial IN r.exhibits THEN r.rows ELSE r.rows + row.row END,
      r.exhibits = CASE WHEN $serial IN r.exhibits THEN r.exhibits ELSE r.exhibits + $serial END
WITH r, row, properties(r) AS before
SET r += row.properties
// The second assignment gives back whatever the first one changed.
SET r += before
RETURN count(r) AS merged

// id:       ingest/merge-entities
// title:    Entities of a batch that have no free properties
// purpose:  Puts the identifiers and references of a batch into the graph, each once, with the first row of the exhibit that asserts it. Does not touch what other exhibits said.
// access:   write
// params:   $entities LIST<MAP>  {id, kind, caption, value, protected, row}, at most 10,000 rows' worth
//           $serial INTEGER      the exhibit's serial
// returns:  merged INTEGER
// order:    single row
// cost:     one seek on entity_id_unique for each entity
// test:     SeizureLoaderIT
// :params {entities: [{id: 'phone-example', kind: 'Phone', caption: '+66812345678', value: '+66812345678', protected: false, row: 1}], serial: 1}
UNWIND $entities AS row
MERGE (e:Entity {id: row.id})
ON CREATE
  SET e:$(row.kind),
      e.kind = row.kind,
      e.caption = row.caption,
      e.value = row.value,
      e.protected = row.protected,
      e.exhibits = [$serial],
      e.rows = [row.row]
ON MATCH
  SET e.protected = e.protected OR row.protected,
      e.caption = CASE WHEN e.caption = '' THEN row.caption ELSE e.caption END,
      e.rows = CASE WHEN $serial IN e.exhibits THEN e.rows ELSE e.rows + row.row END,
      e.exhibits = CASE WHEN $serial IN e.exhibits THEN e.exhibits ELSE e.exhibits + $serial END
RETURN count(e) AS merged

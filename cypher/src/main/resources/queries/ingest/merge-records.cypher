// id:       ingest/merge-records
// title:    Entities of a batch with free properties
// purpose:  Puts records - persons, advertisements, journeys - into the graph. A property that is there already stays: what one source said is never overwritten by another.
// access:   write
// params:   $entities LIST<MAP>  {id, kind, caption, value, protected, row, properties}
//           $serial INTEGER      the exhibit's serial
// returns:  merged INTEGER
// order:    single row
// cost:     one seek on entity_id_unique for each entity
// test:     SeizureLoaderIT
// :params {entities: [{id: 'person-example', kind: 'Person', caption: 'Synthetic Person', value: null, protected: false, row: 1, properties: {nationality: 'TH'}}], serial: 1}
UNWIND $entities AS row
MERGE (e:Entity {id: row.id})
ON CREATE
  SET e:$(row.kind),
      e.kind = row.kind,
      e.caption = row.caption,
      e.value = row.value,
      e.protected = row.protected,
      e.exhibits = [$serial],
      e.rows = [row.row],
      e += row.properties
ON MATCH
  SET e.protected = e.protected OR row.protected,
      e.caption = CASE WHEN e.caption = '' THEN row.caption ELSE e.caption END,
      e.rows = CASE WHEN $serial IN e.exhibits THEN e.rows ELSE e.rows + row.row END,
      e.exhibits = CASE WHEN $serial IN e.exhibits THEN e.exhibits ELSE e.exhibits + $serial END
WITH e, row, properties(e) AS before
SET e += row.properties
// The second assignment gives back whatever the first one changed.
SET e += before
RETURN count(e) AS merged

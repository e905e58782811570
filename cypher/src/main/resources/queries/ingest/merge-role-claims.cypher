// id:       ingest/merge-role-claims
// title:    Role claims of a batch
// purpose:  Puts the roles that sources claim for entities beside them, each claim once for each author and grading. A claim never changes the entity.
// access:   write
// params:   $claims LIST<MAP>  {id, entity, role, author, grading, row}
//           $serial INTEGER    the exhibit's serial
// returns:  merged INTEGER
// order:    single row
// cost:     two seeks for each claim
// test:     SeizureLoaderIT
// :params {claims: [{id: 'role-example', entity: 'person-example', role: 'RECRUITER', author: 'Synthetic Agency', grading: 'B2', row: 1}], serial: 1}
UNWIND $claims AS row
MATCH (e:Entity {id: row.entity})
USING INDEX SEEK e:Entity(id)
MERGE (c:RoleClaim {id: row.id})
ON CREATE
  SET c.role = row.role,
      c.author = row.author,
      c.grading = row.grading,
      c.exhibits = [$serial],
      c.rows = [row.row]
ON MATCH
  SET c.rows = CASE WHEN $serial IN c.exhibits THEN c.rows ELSE c.rows + row.row END,
      c.exhibits = CASE WHEN $serial IN c.exhibits THEN c.exhibits ELSE c.exhibits + $serial END
MERGE (e)-[:CLAIMED_AS]->(c)
RETURN count(c) AS merged

// id:       network/read-origins
// title:    Where each entity first stood
// purpose:  Lets the surfacing be held to the truth of a synthetic seizure: identifiers by value, profiles by their first row. Runs only in the bench.
// access:   read
// params:   none
// returns:  id STRING, kind STRING, value STRING, file STRING, row INTEGER, roles LIST<STRING>
// order:    any, because each row is looked up by itself
// cost:     every entity once
// test:     NetworkRegisterIT
// allows:   NodeByLabelScan, because the answer is every entity
// :params {}
MATCH (e:Entity)
WHERE e.value IS NOT NULL OR e.kind = 'Person'
MATCH (x:Exhibit {serial: e.exhibits[0]})
RETURN e.id AS id, e.kind AS kind, e.value AS value, x.fileName AS file, e.rows[0] AS row, [(e)-[:CLAIMED_AS]->(c:RoleClaim) | c.role] AS roles

// id:       network/read-entities
// title:    All entities, for the arrays
// purpose:  Gives the surfacing every entity with its identity. It runs as the product itself; what a caller sees of the result is cut to what the caller may read. Gives no caption and no value.
// access:   read
// params:   none
// returns:  entity INTEGER, id STRING, kind STRING, protected BOOLEAN, identity STRING
// order:    id ASC
// cost:     every entity once, in the order of the index on their ids
// test:     NetworkRegisterIT
// allows:   NodeByLabelScan, because the answer is every entity
// :params {}
MATCH (e:Entity)
WHERE e.id > ''
OPTIONAL MATCH (e)-[:MEMBER_OF]->(i:Identity)
RETURN id(e) AS entity, e.id AS id, e.kind AS kind, e.protected AS protected, i.id AS identity
ORDER BY id ASC

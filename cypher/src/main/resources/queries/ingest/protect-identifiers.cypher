// id:       ingest/protect-identifiers
// title:    Identifiers that lead to protected people
// purpose:  Masks what a protected person uses, holds or is identified by, also where the person or the link came from another row or exhibit. Protection is only ever added.
// access:   write
// params:   $ids LIST<STRING>  the entities of a batch that are protected or from which such a link starts
// returns:  nothing
// order:    single row
// cost:     one seek on entity_id_unique for each id, then the links of those that are protected
// test:     SeizureLoaderIT
// :params {ids: ['person-example']}
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[:USES|HOLDS|IDENTIFIED_BY]->(i:Entity)
USING INDEX SEEK e:Entity(id)
WHERE e.protected AND NOT i.protected
SET i.protected = true

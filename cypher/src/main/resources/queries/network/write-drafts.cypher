// id:       network/write-drafts
// title:    Networks of a run with their members, not yet to be read
// purpose:  Puts down networks with their rank, score, reasons and members. They are drafts until the run is whole and published, so that they can be written in several transactions.
// access:   write
// params:   $run STRING          the run's public id
//           $networks LIST<MAP>  {properties: {id, rank, score, reasonCodes, reasonTexts, reasonPoints}, members: [{entity, position, why}]}
// returns:  written INTEGER
// order:    single row
// cost:     one node for each network; one seek on entity_id_unique for each member
// test:     NetworkRegisterIT
// :params {run: 'run-example', networks: []}
UNWIND $networks AS row
CREATE (n:NetworkDraft)
SET n = row.properties,
    n.run = $run
WITH n, row
UNWIND row.members AS member
MATCH (e:Entity {id: member.entity})
USING INDEX SEEK e:Entity(id)
CREATE (n)-[h:HAS_MEMBER {position: member.position, why: member.why}]->(e)
RETURN count(h) AS written

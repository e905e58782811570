// id:       network/write-run
// title:    A surfacing run with the hubs it set aside
// purpose:  Keeps when a run was made and which values it did not let link anybody, with the reason, in the place of the run before.
// access:   write
// params:   $run STRING         the run's public id
//           $at ZONED DATETIME  when it was made
//           $hubs LIST<MAP>     {entity, neighbours, threshold, reason}, at most 2,000
// returns:  nothing
// order:    single row
// cost:     one seek for each hub; the run before with its hubs
// test:     NetworkRegisterIT
// allows:   NodeByLabelScan, because there is one run
// :params {run: 'run-example', at: datetime('2026-01-01T00:00Z'), hubs: []}
OPTIONAL MATCH (before:NetworkRun)
DETACH DELETE before
WITH count(*) AS one
CREATE (run:NetworkRun {id: $run, at: $at})
WITH run
UNWIND $hubs AS row
MATCH (e:Entity {id: row.entity})
USING INDEX SEEK e:Entity(id)
CREATE (run)-[:DAMPED {neighbours: row.neighbours, threshold: row.threshold, reason: row.reason}]->(e)

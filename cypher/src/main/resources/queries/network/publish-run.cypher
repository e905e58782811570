// id:       network/publish-run
// title:    The networks of a run put in the place of those before
// purpose:  From here on the drafts of the run are the networks, and those before are none any more: whoever reads meanwhile sees the one or the other. Networks are leads that a run gives, not facts to be kept.
// access:   write
// params:   $run STRING  the run's public id
// returns:  published INTEGER
// order:    single row
// cost:     every network of both runs once, some thousands at most
// test:     NetworkRegisterIT
// allows:   NodeByLabelScan, because every network of the two runs changes
// :params {run: 'run-example'}
OPTIONAL MATCH (before:Network)
SET before:NetworkRetired
REMOVE before:Network
WITH count(before) AS retired
MATCH (n:NetworkDraft)
WHERE n.run = $run
SET n:Network
REMOVE n:NetworkDraft
RETURN count(n) AS published

// id:       network/delete-drafts
// title:    Networks of other runs, taken away
// purpose:  Takes away networks that were replaced, and drafts of a run that was cut off, a few at a time because each may have many members.
// access:   write
// params:   $run STRING     the run that stays
//           $limit INTEGER  how many at most, 1..1000
// returns:  deleted INTEGER
// order:    single row
// cost:     the drafts once, and the members of $limit networks
// test:     NetworkRegisterIT
// allows:   NodeByLabelScan, because drafts are few and all but those of one run go
// :params {run: 'run-example', limit: 20}
MATCH (n:NetworkDraft|NetworkRetired)
WHERE n:NetworkRetired OR n.run <> $run
WITH n
ORDER BY n.id ASC
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS deleted

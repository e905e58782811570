// id:       network/list-hubs
// title:    Values that the last surfacing let link nobody
// purpose:  Shows which values too many share to tell anything, with the figures that decided it.
// access:   read
// params:   $limit INTEGER           1..2000
//           $readable LIST<INTEGER>  serials of readable exhibits, supplied by access
// returns:  entity MAP, neighbours INTEGER, threshold INTEGER, reason STRING
// order:    neighbours DESC, entity.id ASC
// cost:     the hubs of one run, 2,000 at most
// test:     NetworkRegisterIT
// allows:   NodeByLabelScan, because there is one run
// :params {limit: 100, readable: [1]}
MATCH (:NetworkRun)-[d:DAMPED]->(e:Entity)
WHERE any(x IN e.exhibits WHERE x IN $readable)
WITH properties(e) AS entity, d.neighbours AS neighbours, d.threshold AS threshold, d.reason AS reason
RETURN entity, neighbours, threshold, reason
ORDER BY neighbours DESC, entity.id ASC
LIMIT $limit

// id:       bench/shortest-path
// title:    A shortest path as shortestPath
// purpose:  A yardstick: the plainest statement for the question, over the driver alone, without scope, evidence or masking. Runs only in the bench.
// access:   read
// params:   $from, $to STRING  the ends
// returns:  length INTEGER
// order:    single row
// cost:     shortestPath up to four links
// test:     StatementCatalogueIT
// allows:   CartesianProduct, of the two ends, each found by its unique id
// :params {from: 'phone-a', to: 'phone-b'}
MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MATCH p = shortestPath((a)-[*..4]-(b))
RETURN length(p) AS length

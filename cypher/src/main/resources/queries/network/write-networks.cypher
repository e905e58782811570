// id:       network/write-networks
// title:    The networks of a run
// purpose:  Keeps networks with their rank, score and reasons; members follow.
// access:   write
// params:   $run STRING          the run's public id
//           $networks LIST<MAP>  {id, rank, score, reasonCodes, reasonTexts, reasonPoints}
// returns:  nothing
// order:    single row
// cost:     one node for each network
// test:     NetworkRegisterIT
// :params {run: 'run-example', networks: []}
UNWIND $networks AS row
CREATE (n:Network)
SET n = row,
    n.run = $run

// id:       network/delete-networks
// title:    The networks of the run before, taken away
// purpose:  Makes room for a new run: networks are leads that a run gives, not facts to be kept.
// access:   write
// params:   none
// returns:  nothing
// order:    single row
// cost:     every network and run once, some thousands at most
// test:     NetworkRegisterIT
// allows:   NodeByLabelScan, because every network goes
// :params {}
MATCH (n:Network|NetworkRun)
DETACH DELETE n

// id:       network/read-links
// title:    All links, for the arrays
// purpose:  Gives the surfacing every link with its time and amount, all links of one source after each other.
// access:   read
// params:   none
// returns:  source INTEGER, target INTEGER, kind STRING, at INTEGER, amount FLOAT
// order:    any, because the reader sums what is equal; the sources come one after the other as the index gives them
// cost:     every link once
// test:     NetworkRegisterIT
// allows:   NodeByLabelScan, because the answer is every link
// :params {}
MATCH (a:Entity)
WHERE a.id > ''
MATCH (a)-[r]->(b:Entity)
RETURN id(a) AS source, id(b) AS target, type(r) AS kind, r.at.epochSeconds AS at, coalesce(r.amountValue, 0.0) AS amount

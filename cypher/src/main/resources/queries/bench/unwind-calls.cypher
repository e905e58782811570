// id:       bench/unwind-calls
// title:    Calls as a hand-written UNWIND
// purpose:  A yardstick: the plainest statement for the question, over the driver alone, without scope, evidence or masking. Runs only in the bench.
// access:   write
// params:   $rows LIST<MAP>  {id, from, fromValue, to, toValue, at, seconds}
// returns:  nothing
// order:    single row
// cost:     two merges and one creation for each row
// test:     StatementCatalogueIT
// :params {rows: []}
UNWIND $rows AS row
MERGE (a:Entity {id: row.from})
ON CREATE
  SET a:Phone,
      a.kind = 'Phone',
      a.caption = row.fromValue,
      a.value = row.fromValue
MERGE (b:Entity {id: row.to})
ON CREATE
  SET b:Phone,
      b.kind = 'Phone',
      b.caption = row.toValue,
      b.value = row.toValue
CREATE (a)-[:CALLED {id: row.id, at: row.at, durationSeconds: row.seconds}]->(b)

// id:       bench/unwind-transfers
// title:    Transfers as a hand-written UNWIND
// purpose:  A yardstick: the plainest statement for the question, over the driver alone, without scope, evidence or masking. Runs only in the bench.
// access:   write
// params:   $rows LIST<MAP>  {id, from, fromValue, to, toValue, at, amount, amountValue, currency}
// returns:  nothing
// order:    single row
// cost:     two merges and one creation for each row
// test:     StatementCatalogueIT
// :params {rows: []}
UNWIND $rows AS row
MERGE (a:Entity {id: row.from})
ON CREATE
  SET a:BankAccount,
      a.kind = 'BankAccount',
      a.caption = row.fromValue,
      a.value = row.fromValue
MERGE (b:Entity {id: row.to})
ON CREATE
  SET b:BankAccount,
      b.kind = 'BankAccount',
      b.caption = row.toValue,
      b.value = row.toValue
CREATE (a)-[:TRANSFERRED {id: row.id, at: row.at, amount: row.amount, amountValue: row.amountValue, currency: row.currency}]->(b)

// id:       link/list-transfers-out
// title:    The newest transfers out of several accounts
// purpose:  One step of a money trail: for each account the transfers that leave it inside the window, newest first, then larger, cut at a limit that depends on the account alone. Amount thresholds and the order in time along a trail are applied afterwards.
// access:   read
// params:   $accounts LIST<STRING>       ids of accounts and wallets
//           $from, $to ZONED DATETIME    window [from, to)
//           $readable LIST<INTEGER>      serials of the exhibits the caller may read, supplied by access
//           $keep INTEGER                transfers kept of one account, 1..1100
// returns:  account STRING, at ZONED DATETIME, size FLOAT, other STRING, id STRING, link MAP
// order:    account ASC, at DESC, size DESC, other ASC, id ASC
// cost:     one seek for each account, then every transfer out of it once
// test:     FindTrailsIT
// :params {accounts: ['bankaccount-aaaaaaaaaaaaaaaaaaaaaaaaaa'], from: datetime('2024-01-01T00:00Z'), to: datetime('2025-01-01T00:00Z'), readable: [1], keep: 600}
UNWIND $accounts AS accountId
MATCH (v:Entity {id: accountId})
CALL (v) {
  MATCH (v)-[r:TRANSFERRED]->(w)
  WHERE
    r.at >= $from
    AND r.at < $to
    AND any(x IN r.exhibits WHERE x IN $readable)
  WITH r, w
  ORDER BY r.at DESC, r.amountValue DESC, w.id ASC, r.id ASC
  LIMIT $keep
  RETURN r, w
}
WITH accountId AS account, r.at AS at, r.amountValue AS size, w.id AS other, r.id AS id, properties(r) AS link
RETURN account, at, size, other, id, link
ORDER BY account ASC, at DESC, size DESC, other ASC, id ASC

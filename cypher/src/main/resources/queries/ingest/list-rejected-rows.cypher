// id:       ingest/list-rejected-rows
// title:    The refused rows of an exhibit
// purpose:  Shows an analyst what did not go in and why, to correct it. The text may hold anything: only callers who may read it get it.
// access:   read
// params:   $serial INTEGER  the exhibit's serial
//           $after INTEGER   the last row of the page before; 0 for the first page
//           $limit INTEGER   1..1000
// returns:  row INTEGER, verdict STRING, codes LIST<STRING>, columns LIST<STRING>, messages LIST<STRING>, text STRING
// order:    row ASC
// cost:     a range seek on rejectedrow_exhibit
// test:     SeizureLoaderIT
// :params {serial: 1, after: 0, limit: 100}
MATCH (r:RejectedRow)
WHERE r.exhibit = $serial AND r.row > $after
RETURN r.row AS row, r.verdict AS verdict, r.codes AS codes, r.columns AS columns, r.messages AS messages, r.text AS text
ORDER BY row ASC
LIMIT $limit

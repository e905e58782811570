// id:       ingest/merge-rejected-rows
// title:    Refused rows of a batch
// purpose:  Keeps rows that were refused wholly or in part with their text and reasons, so that they can be corrected. They are linked to nothing.
// access:   write
// params:   $rejected LIST<MAP>  {id, row, verdict, codes, columns, messages, text}
//           $serial INTEGER      the exhibit's serial
// returns:  merged INTEGER
// order:    single row
// cost:     one seek on rejectedrow_id_unique for each row
// test:     SeizureLoaderIT
// :params {rejected: [{id: '1:7', row: 7, verdict: 'REJECTED', codes: ['INVALID_TIME'], columns: ['Start'], messages: ['no such day'], text: 'a,b'}], serial: 1}
UNWIND $rejected AS row
MERGE (r:RejectedRow {id: row.id})
SET r.exhibit = $serial,
    r.row = row.row,
    r.verdict = row.verdict,
    r.codes = row.codes,
    r.columns = row.columns,
    r.messages = row.messages,
    r.text = row.text
RETURN count(r) AS merged

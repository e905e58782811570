// id:       resolve/keep-judgements
// title:    Judgements kept or changed
// purpose:  Records what a rule or a person says about two profiles. Shows nothing.
// access:   write
// params:   $rows LIST<MAP>  {id, judgement}: the judgement's properties, at most 10000 rows
// returns:  nothing
// order:    any
// cost:     one seek on judgement_id_unique for each row
// test:     IdentityResolverIT
// :params {rows: []}
UNWIND $rows AS row
MERGE (j:Judgement {id: row.id})
SET j = row.judgement

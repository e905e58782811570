// id:       link/find-by-value
// title:    Entities with one of several exact identifier values
// purpose:  Finds the phone, account or document somebody typed. Does not find similar values.
// access:   read
// params:   $candidates LIST<MAP>     {kind, value}: the kind's label and a canonical value, at most 100
//           $readable LIST<INTEGER>   serials of the exhibits the caller may read, supplied by access
//           $seesProtected BOOLEAN    whether protected entities may be found, supplied by access
// returns:  id STRING
// order:    id ASC
// cost:     one seek on entity_value for each candidate
// test:     SearchIT
// :params {candidates: [{kind: 'Phone', value: '+66812345678'}], readable: [1], seesProtected: false}
UNWIND $candidates AS candidate
MATCH (e:Entity {value: candidate.value})
WHERE
  e.kind = candidate.kind
  AND any(x IN e.exhibits WHERE x IN $readable)
  AND ($seesProtected OR NOT coalesce(e.protected, false))
WITH DISTINCT e.id AS id
RETURN id
ORDER BY id ASC

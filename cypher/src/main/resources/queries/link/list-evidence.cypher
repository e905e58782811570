// id:       link/list-evidence
// title:    The rows that speak of one entity
// purpose:  Lists where the entity and its links stand in the exhibits, for opening the originals. Gives the first row of an exhibit for the entity itself and every row of its links; rows of unreadable exhibits are left out.
// access:   read
// params:   $id STRING               the entity
//           $readable LIST<INTEGER>  serials of the exhibits the caller may read, supplied by access
//           $afterExhibit INTEGER    serial in the cursor, 0 for the first page
//           $afterRow INTEGER        row in the cursor, 0 for the first page
//           $limit INTEGER           1..1001
// returns:  exhibit INTEGER, row INTEGER
// order:    exhibit ASC, row ASC
// cost:     one seek, then every link of the entity once: 100,000 links take a tenth of a second
// test:     ListEvidenceIT
// :params {id: 'phone-aaaaaaaaaaaaaaaaaaaaaaaaaa', readable: [1], afterExhibit: 0, afterRow: 0, limit: 100}
MATCH (e:Entity {id: $id})
WHERE any(x IN e.exhibits WHERE x IN $readable)
CALL (e) {
  RETURN e.exhibits AS exhibits, e.rows AS rows
  UNION ALL
  MATCH (e)-[r]-(:Entity)
  RETURN r.exhibits AS exhibits, r.rows AS rows
}
UNWIND range(0, size(exhibits) - 1) AS position
WITH DISTINCT exhibits[position] AS exhibit, rows[position] AS row
WHERE
  exhibit IN $readable
  AND (exhibit > $afterExhibit OR (exhibit = $afterExhibit AND row > $afterRow))
RETURN exhibit, row
ORDER BY exhibit ASC, row ASC
LIMIT $limit

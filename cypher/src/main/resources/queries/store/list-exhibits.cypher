// id:       store/list-exhibits
// title:    All exhibits with their markings and counts
// purpose:  Tells what was loaded, and whose evidence a caller may read. Shows no row of any exhibit.
// access:   read
// params:   none
// returns:  exhibit MAP
// order:    exhibit.serial ASC
// cost:     one index scan over exhibits, some thousands at most
// test:     StoreIT
// allows:   NodeByLabelScan, because the answer is all exhibits
// :params {}
MATCH (x:Exhibit)
WITH properties(x) AS exhibit
RETURN exhibit
ORDER BY exhibit.serial ASC
